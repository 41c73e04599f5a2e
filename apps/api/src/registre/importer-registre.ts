import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { visaNecessaire } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Executeur } from '../base/requetes.ts';
import { perime } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { pointDe } from '../territoire/commune.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { noterSource } from '../territoire/sources.repository.ts';
import { DemandeRepository } from './demande.repository.ts';
import { doublonsDe } from './doublons.repository.ts';
import { corrigerLieu, creerLieu, daterStatut, dernierFait, noterFait, verrouillerRegistre } from './ecriture.repository.ts';
import { EcrireRegistre } from './ecrire-registre.ts';
import { communeDeLaLigne, demandeEnAttente, lieuDeLaLigne } from './import.repository.ts';
import { composerLigne, demandeDeLaLigne, type IssueLigne, type LigneAEcrire, type LigneImportee, peutPeser, registreAvecLaLigne } from './importer-ligne.ts';
import { LieuRepository } from './lieu.repository.ts';
import { lireAnnuaire, type LigneLue } from './lire-annuaire.ts';
import { ecartIncroyable } from './point-croyable.ts';
import { acquerir, MesurerEffetDuRegistre } from './mesurer-effet.ts';

export type RapportImport = { readonly lignes: readonly LigneImportee[]; readonly comptes: Readonly<Record<IssueLigne, number>> };

const MOTIF = 'Import de l’annuaire régional';
class Essai extends Error { constructor(readonly rapport: RapportImport) { super(); } }
/** Dossiers en cours que chaque ligne ferait juger autrement, par numéro de ligne. */
type Effets = ReadonlyMap<number, number>;

/** L’annuaire importé en une transaction ; rejouer le même fichier ne change rien. Une ligne qui ferait juger autrement un dossier en cours attend le visa de la Région. */
@Injectable()
export class ImporterRegistre {
  constructor(
    private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly ecrire: EcrireRegistre, private readonly effet: MesurerEffetDuRegistre, private readonly demandes: DemandeRepository,
    private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** `essai` : tout est joué puis annulé, rien ne reste. */
  async executer(texte: string, essai: boolean): Promise<{ readonly erreurs: readonly string[] } | RapportImport> {
    const { lignes, erreurs } = lireAnnuaire(texte);
    if (erreurs.length > 0) return { erreurs };
    const mesure = await dernierFait(this.base);
    const effets = await this.effets(lignes);
    const empreinte = createHash('sha256').update(texte).digest('hex').slice(0, 12);
    try {
      return await this.base.transaction(async (tx) => {
        await verrouillerRegistre(tx);
        if (await dernierFait(tx) !== mesure) return { erreurs: ['Le registre a changé pendant la lecture du fichier : recommencez.'] };
        const importees: LigneImportee[] = [];
        for (const ligne of lignes) importees.push(await this.ligne(tx, ligne, effets.get(ligne.numero) ?? 0, empreinte));
        const rapport = { lignes: importees, comptes: compter(importees) };
        if (essai) throw new Essai(rapport);
        const { cree, change } = rapport.comptes;
        if (cree + change > 0) {
          await noterSource(tx, { code: 'tiers-lieux', libelle: 'Registre des tiers-lieux : annuaire régional importé', millesime: `fichier ${empreinte}`, lignes: lignes.length }, this.horloge.maintenant());
          await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'registre', id: empreinte, code: 'import', valeurs: { ...rapport.comptes } });
          await this.ecrire.accorder(tx);
        }
        return rapport;
      });
    } catch (erreur) {
      if (erreur instanceof Essai) return erreur.rapport;
      throw erreur;
    }
  }

  /** Chaque ligne, contre le registre que laissent les précédentes qui n’attendent pas de visa. Hors de toute transaction : un moteur peut être appelé. */
  private async effets(lignes: readonly LigneLue[]): Promise<Effets> {
    const passage = await this.effet.passage();
    const effets = new Map<number, number>();
    for (const lue of lignes) {
      const preparee = await this.preparer(this.base, lue);
      if ('issue' in preparee || !peutPeser(preparee)) continue;
      const change = registreAvecLaLigne(preparee);
      const { nombre } = await this.effet.executer(change, [preparee.actuel && pointDe(preparee.actuel), change.ajoute && pointDe(change.ajoute)], passage);
      effets.set(lue.numero, nombre);
      if (!visaNecessaire(nombre, [])) acquerir(passage, change);
    }
    return effets;
  }

  /** Ce que la ligne écrirait, ou pourquoi elle n’écrit rien. */
  private async preparer(base: Executeur, lue: LigneLue): Promise<LigneAEcrire | LigneImportee> {
    const rendre = (issue: IssueLigne, ...remarques: string[]): LigneImportee => ({ numero: lue.numero, nom: lue.nom, issue, remarques: [...lue.remarques, ...remarques] });
    const trouvee = await communeDeLaLigne(base, lue);
    const commune = trouvee && await communeActuelle(base, trouvee.code);
    if (!commune) return rendre('hors-region', `commune « ${lue.communeNom} » introuvable dans la région, ligne laissée`);
    const km = ecartIncroyable(lue, commune);
    if (km !== null) return this.preparer(base, { ...lue, lon: null, lat: null, remarques: [...lue.remarques, `position à ${km} km de ${commune.nom} : posé sur sa commune`] });
    const trouve = await lieuDeLaLigne(base, lue, commune.code);
    const aujourdhui = this.horloge.aujourdhui();
    const actuel = trouve ? await this.lieux.lire(trouve, aujourdhui, base) : null;
    if (actuel?.fusionneVers) return rendre('inchange', 'fusionné avec un autre lieu : ligne laissée');
    const [doublon] = actuel ? [] : await doublonsDe(base, lue.nom, commune.code, null);
    if (doublon) return rendre('doublon', `ressemble à « ${doublon.nom} », ${doublon.communeNom} (${doublon.ressemblance} %) : ligne laissée, fusionnez ou créez le lieu à la main`);
    const composee = composerLigne(lue, actuel, commune, aujourdhui, this.hasard.uuid());
    return actuel && composee.changements.length === 0 ? rendre('inchange') : composee;
  }

  private async ligne(tx: EntityManager, lue: LigneLue, touches: number, fichier: string): Promise<LigneImportee> {
    const preparee = await this.preparer(tx, lue);
    if ('issue' in preparee) return preparee;
    const { id, actuel, apres, statuts, changements, remarques } = preparee;
    const rendre = (issue: IssueLigne, ...autres: string[]): LigneImportee => ({ numero: lue.numero, nom: lue.nom, issue, remarques: [...remarques, ...autres] });
    const champs = `change : ${[...new Set(changements.map(({ champ }) => champ))].join(', ')}`;
    if (visaNecessaire(touches, [])) return rendre('attend-visa', ...(actuel ? [champs] : []), await this.demanderLeVisa(tx, preparee, touches, `ligne ${lue.numero} du fichier ${fichier}`));
    if (actuel && !await corrigerLieu(tx, id, actuel.version, apres)) throw perime();
    if (!actuel) await creerLieu(tx, id, apres);
    for (const statut of statuts) await daterStatut(tx, id, statut, apres.source);
    await noterFait(tx, { lieuId: id, le: this.horloge.maintenant(), compteId: null, geste: 'import', changements, motif: MOTIF, preuve: null, visePar: null });
    return actuel ? rendre('change', champs) : rendre('cree');
  }

  /** Met la ligne dans la file du visa, une seule fois ; rien d’autre n’est écrit. */
  private async demanderLeVisa(tx: EntityManager, ligne: LigneAEcrire, touches: number, preuve: string): Promise<string> {
    const [changement, lieuId] = [demandeDeLaLigne(ligne), ligne.actuel?.id ?? null];
    const phrase = `ferait juger autrement ${touches === 1 ? 'un dossier en cours' : `${touches} dossiers en cours`} : en attente du visa de la Région`;
    if (await demandeEnAttente(tx, lieuId, changement)) return `${phrase}, déjà demandé`;
    const [id, le] = [this.hasard.uuid(), this.horloge.maintenant()];
    await this.demandes.ajouter(tx, { id, genre: 'changement', etat: 'PROPOSEE', lieuId, nom: ligne.apres.nom, commune: ligne.apres.commune, saisie: null, changement, contactNom: null, contactCourriel: null, compteId: null, le, instruitePar: null, motif: MOTIF, preuve });
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'registre', id, de: null, vers: 'PROPOSEE', code: 'proposer', valeurs: { motif: MOTIF, preuve, dossiersTouches: touches } });
    return phrase;
  }
}

const compter = (lignes: readonly LigneImportee[]): RapportImport['comptes'] => {
  const comptes = { cree: 0, change: 0, 'attend-visa': 0, inchange: 0, 'hors-region': 0, doublon: 0 };
  for (const { issue } of lignes) comptes[issue] += 1;
  return comptes;
};
