import { Injectable } from '@nestjs/common';
import { type ErreurReprise, type LigneReprise, rassembler } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type LigneLue, lireFichierReprise } from './lire-fichier.ts';
import { LigneRefusee, ReprendreDossier } from './reprendre-dossier.ts';
import { RepriseRepository } from './reprise.repository.ts';

export type IssueReprise = 'reprise' | 'inchangee';
/** Un total annoncé par les lignes reprises, et celui que la base porte, en centimes. */
export type Rapprochement = { readonly quoi: 'vote' | 'verse' | 'aides'; readonly annonceCentimes: number; readonly baseCentimes: number };
export type RapportReprise = { readonly lignes: readonly { readonly ligne: LigneReprise; readonly issue: IssueReprise }[]; readonly rapprochements: readonly Rapprochement[] };

class Essai extends Error { constructor(readonly rapport: RapportReprise) { super(); } }

/** Ce qui précède le portail : tout entre en une transaction, ou rien. Rejouer le même fichier ne change rien. */
@Injectable()
export class ImporterReprise {
  constructor(private readonly base: DataSource, private readonly reprises: RepriseRepository, private readonly dossiers: ReprendreDossier, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** `essai` : tout est joué, puis annulé. */
  async executer(fichier: string, essai: boolean): Promise<{ readonly erreurs: readonly ErreurReprise[] } | RapportReprise> {
    const { lues, erreurs } = await lireFichierReprise(fichier);
    if (erreurs.length > 0) return { erreurs };
    try {
      return await this.base.transaction(async (tx) => {
        const rapport = await this.reprendre(tx, lues);
        if (essai) throw new Essai(rapport);
        return rapport;
      });
    } catch (erreur) {
      if (erreur instanceof Essai) return erreur.rapport;
      if (erreur instanceof LigneRefusee) return { erreurs: [erreur.erreur] };
      throw erreur;
    }
  }

  private async reprendre(tx: EntityManager, lues: readonly LigneLue[]): Promise<RapportReprise> {
    await this.reprises.verrouiller(tx);
    const deja = new Map((await this.reprises.deja(tx)).map(({ type, reference, condense }) => [`${type}|${reference}`, condense]));
    const neuves = new Set(lues.filter(({ ligne }) => ligne.type !== 'controle' && !deja.has(`${ligne.type}|${referenceDe(ligne)}`)).map(({ ligne }) => ligne));
    for (const { ligne, condense } of lues) exigerConnue(ligne, condense, deja, neuves.has(ligne));
    const pdfs = new Map(lues.flatMap(({ ligne, pdf }) => (pdf ? [[ligne.numeroLigne, pdf] as const] : [])));
    const nes = new Map<number, string>();
    for (const complet of rassembler(lues.map(({ ligne }) => ligne))) {
      if (neuves.has(complet.dossier)) for (const [numero, id] of await this.dossiers.executer(tx, complet, pdfs)) nes.set(numero, id);
    }
    for (const ligne of neuves) {
      if (ligne.type !== 'aide') continue;
      nes.set(ligne.numeroLigne, this.hasard.uuid());
      await this.reprises.aide(tx, nes.get(ligne.numeroLigne)!, ligne);
    }
    for (const { ligne, condense } of lues) if (neuves.has(ligne)) await this.reprises.noter(tx, { type: ligne.type, reference: referenceDe(ligne), condense, objetId: nes.get(ligne.numeroLigne)!, montantCentimes: ligne.montantCentimes ?? 0, le: this.horloge.maintenant() });
    if (neuves.size > 0) await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'reprise', id: 'fichier', code: 'reprise', valeurs: { lignes: neuves.size } });
    return { lignes: lues.filter(({ ligne }) => ligne.type !== 'controle').map(({ ligne }) => ({ ligne, issue: neuves.has(ligne) ? 'reprise' : 'inchangee' })), rapprochements: await this.rapprocher(tx) };
  }

  /** Le grand livre et la table des aides, comparés au centime à ce que les lignes annoncent ; un écart annule tout. */
  private async rapprocher(tx: EntityManager): Promise<readonly Rapprochement[]> {
    const [livre, annonces, aides] = [await this.reprises.totauxAuLivre(tx), await this.reprises.totauxRepris(tx), await this.reprises.totalAides(tx)];
    const rapprochements: readonly Rapprochement[] = [
      { quoi: 'vote', annonceCentimes: annonces['subvention'] ?? 0, baseCentimes: livre.vote }, { quoi: 'verse', annonceCentimes: annonces['versement'] ?? 0, baseCentimes: livre.verse }, { quoi: 'aides', annonceCentimes: annonces['aide'] ?? 0, baseCentimes: aides },
    ];
    const ecart = rapprochements.find(({ annonceCentimes, baseCentimes }) => annonceCentimes !== baseCentimes);
    if (ecart) throw new Error(`Le total « ${ecart.quoi} » de la base (${ecart.baseCentimes} centimes) n’est pas celui des lignes (${ecart.annonceCentimes}) : rien n’est repris.`);
    return rapprochements;
  }
}

const referenceDe = (ligne: LigneReprise): string => (ligne.type === 'versement' ? `${ligne.exercice}-${ligne.mandat}` : ligne.reference);

/** Une ligne déjà reprise doit être la même ; une ligne neuve ne s’ajoute pas à un dossier déjà repris, qui vit désormais dans le portail. */
function exigerConnue(ligne: LigneReprise, condense: string, deja: ReadonlyMap<string, string>, neuve: boolean): void {
  const refuser = (message: string): never => { throw new LigneRefusee({ numeroLigne: ligne.numeroLigne, message }); };
  if (ligne.type === 'controle') return;
  if (!neuve && deja.get(`${ligne.type}|${referenceDe(ligne)}`) !== condense) refuser('Cette ligne a déjà été reprise avec d’autres valeurs : corrigez dans le portail, pas dans le fichier.');
  if (neuve && ligne.type !== 'aide' && ligne.type !== 'dossier' && deja.has(`dossier|${ligne.reference}`)) refuser('Ce dossier est déjà repris : enregistrez la suite dans le portail.');
}
