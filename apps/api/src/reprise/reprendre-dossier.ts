import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContenuDossier } from '@maillage/contrats';
import { anneeDe, type DossierComplet, type ErreurReprise, estDroitPrive, ouvertureReprise, payable } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { demandeDuDossier } from '../dossier/demande.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { GrandLivreRepository } from '../finances/grand-livre.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { RepriseRepository } from './reprise.repository.ts';

/** Une ligne qui ne peut pas entrer : tout le fichier est refusé. */
export class LigneRefusee extends Error {
  constructor(readonly erreur: ErreurReprise) { super(erreur.message); }
}
const refuser = (numeroLigne: number, message: string): never => { throw new LigneRefusee({ numeroLigne, message }); };

/** L’objet né de chaque ligne, par numéro de ligne. */
export type Nes = ReadonlyMap<number, string>;

/** Un dossier, sa décision, sa subvention et ses versements : une écriture d’ouverture datée, chaque acte archivé tel quel. */
@Injectable()
export class ReprendreDossier {
  constructor(private readonly reprises: RepriseRepository, private readonly dossiers: DossierRepository, private readonly livre: GrandLivreRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  /** `pdfs` : les octets des actes, par numéro de ligne. */
  async executer(tx: EntityManager, complet: DossierComplet, pdfs: ReadonlyMap<number, Buffer>): Promise<Nes> {
    const nes = new Map<number, string>();
    const dossierId = await this.dossier(tx, complet);
    nes.set(complet.dossier.numeroLigne, dossierId);
    const decisionId = complet.decision ? await this.decision(tx, complet, dossierId, pdfs) : null;
    if (decisionId) nes.set(complet.decision!.numeroLigne, decisionId);
    if (complet.subvention) await this.subvention(tx, complet, dossierId, pdfs, nes);
    return nes;
  }

  private async dossier(tx: EntityManager, { dossier, decision }: DossierComplet): Promise<string> {
    const { numeroLigne, reference, siret, beneficiaire, categorie, nom, volet, deposeLe, montantCentimes, courriel } = dossier;
    const [id, le] = [this.hasard.uuid(), this.horloge.maintenant()];
    const editions = await this.reprises.editions(tx);
    const edition = editions.findLast(({ ouvreLe }) => ouvreLe <= deposeLe) ?? editions[0]!;
    const trouvee = await communeActuelle(tx, dossier.commune) ?? refuser(numeroLigne, `commune : aucune commune ne porte le code ${dossier.commune}.`);
    const contenu: ContenuDossier = { structure: { siret, raisonSociale: beneficiaire, categorie }, projet: { volet, nom, commune: trouvee.code }, financement: { depenses: [], recettes: [], demandeCentimes: montantCentimes }, engagements: {} };
    const depot = { contenu, reponses: {}, pieces: [], commune: { code: trouvee.code, nom: trouvee.nom, departement: trouvee.departement } };
    const etat = decision === null ? 'CLASSE_SANS_SUITE' : decision.sens === 'accord' ? 'ACCORDE' : 'REJETE';
    const porteurId = await this.reprises.porteur(tx, courriel, le);
    if (!await this.reprises.dossier(tx, { id, appelId: edition.id, reglementVersion: edition.version, porteurId, etat, contenu, depot }, dossier)) refuser(numeroLigne, `Un dossier du portail porte déjà le numéro ${reference}.`);
    const deposeA = `${deposeLe}T12:00:00.000Z`;
    // Rien n’est jugé : l’ancien outil n’a gardé ni réponses ni trajets, et un verdict ne s’invente pas.
    await this.dossiers.ajouterEvaluation(tx, {
      id: this.hasard.uuid(), dossierId: id, demande: demandeDuDossier(contenu, { deposeLe: deposeA, commune: trouvee, trajets: { etat: 'indisponibles', lieux: [] }, pieces: new Set() }),
      verdict: { issue: 'a-verifier', edition: { code: edition.id, version: edition.version }, evalueLe: deposeA, dateReference: deposeLe, constats: [], aJustifier: [] }, provenance: null, lieux: [], le: deposeA,
    });
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'dossier', id, vers: etat, code: 'reprise', valeurs: { reference, appel: edition.id } });
    return id;
  }

  private async decision(tx: EntityManager, { decision }: DossierComplet, dossierId: string, pdfs: ReadonlyMap<number, Buffer>): Promise<string> {
    const d = decision!;
    const id = this.hasard.uuid();
    await this.reprises.decision(tx, id, dossierId, d, this.horloge.maintenant());
    await this.archiver(tx, pdfs.get(d.numeroLigne), { dossierId, decisionId: id, nature: d.sens, numero: `REPRISE-${d.reference}-DEC`, signeLe: d.deliberationLe });
    return id;
  }

  private async subvention(tx: EntityManager, { dossier, decision, subvention, versements }: DossierComplet, dossierId: string, pdfs: ReadonlyMap<number, Buffer>, nes: Map<number, string>): Promise<void> {
    const [s, d, id, le] = [subvention!, decision!, this.hasard.uuid(), this.horloge.maintenant()];
    const enveloppeId = payable(s) ? await this.reprises.enveloppe(tx, s.programme!, anneeDe(d.deliberationLe), le) : null;
    const avanceLe = versements.find(({ genre }) => genre === 'AVANCE')?.payeLe ?? null;
    if (!await this.reprises.subvention(tx, id, dossierId, s, d, { prive: estDroitPrive(dossier.categorie), enveloppeId, avanceLe })) refuser(s.numeroLigne, `Une subvention du portail porte déjà le numéro ${s.numero}.`);
    const ecritureId = (await this.livre.ajouter(tx, { code: 'ouverture', le: this.horloge.aujourdhui(), par: 'systeme', dossierId, enveloppeId, lignes: ouvertureReprise(s, versements) }))!;
    if (enveloppeId && !await this.reprises.engagement(tx, { subventionId: id, enveloppeId, numero: s.engagement!, montantCentimes: s.montantCentimes, le: s.acteLe!, ecritureId })) refuser(s.numeroLigne, `L’engagement ${s.engagement} est déjà pris.`);
    for (const versement of versements) {
      const paiement = this.hasard.uuid();
      if (!await this.reprises.versement(tx, paiement, id, versement, ecritureId, le)) refuser(versement.numeroLigne, `Le mandat ${versement.mandat} de ${versement.exercice} est déjà dans le portail.`);
      nes.set(versement.numeroLigne, paiement);
    }
    await this.archiver(tx, pdfs.get(s.numeroLigne), { dossierId, decisionId: null, nature: s.acte ?? 'convention', numero: `REPRISE-${s.reference}-ACTE`, signeLe: s.signeeLe ?? d.deliberationLe });
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'subvention', id, vers: s.etat, code: 'ouverture', valeurs: { numero: s.numero, montantCentimes: s.montantCentimes, ecritureId } });
    nes.set(s.numeroLigne, id);
  }

  private async archiver(tx: EntityManager, pdf: Buffer | undefined, acte: { readonly dossierId: string; readonly decisionId: string | null; readonly nature: string; readonly numero: string; readonly signeLe: `${number}-${number}-${number}` }): Promise<void> {
    if (!pdf) return;
    const [id, sha256] = [this.hasard.uuid(), createHash('sha256').update(pdf).digest('hex')];
    await this.reprises.original(tx, { id, ...acte, pdf, sha256, le: this.horloge.maintenant() });
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'acte', id, vers: sha256, code: 'archiver-original', valeurs: { numero: acte.numero, voie: 'reprise' } });
  }
}
