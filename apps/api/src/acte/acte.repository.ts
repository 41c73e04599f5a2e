import { Injectable } from '@nestjs/common';
import type { ActeResume } from '@maillage/contrats';
import type { NatureLettre, VisaRequis, VoieSignature } from '@maillage/domain';
import type { DonneesActe } from '@maillage/pdf';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type EtatActe = ActeResume['etat'];
export type NouvelActe = { readonly id: string; readonly dossierId: string; readonly decisionId: string | null; readonly nature: ActeResume['nature']; readonly etat: EtatActe; readonly numero: string; readonly donnees: DonneesActe; readonly creeLe: string; readonly notifieLe: string | null; readonly chemin?: CheminActe; /** La lettre que celle-ci rectifie. */ readonly rectifieId?: string };
/** Ce qu’une lettre de décision porte vers sa signature. */
export type CheminActe = { readonly visas: readonly VisaRequis[]; readonly voie: VoieSignature; readonly signataireId: string; readonly delegationId: string; readonly montantCentimes: number | null; /** La nature dont la délégation couvre la signature, si ce n’est pas la sienne. */ readonly competence?: NatureLettre };
export type ActeARendre = { readonly id: string; readonly dossierId: string; readonly donnees: DonneesActe | null; readonly sha256: string | null };
export type ActeAVerifier = { readonly id: string; readonly numero: string; readonly origine: 'genere' | 'original'; readonly donnees: DonneesActe | null; readonly sha256: string; readonly pdf: Buffer | null; readonly elimine: boolean };

/** Ce qu’un acte dit être ; une rectification le précise. La table s’y nomme `acte`. */
export const TITRES_SQL = `CASE acte.nature WHEN 'accuse-reception' THEN 'Accusé de réception' WHEN 'attestation-completude' THEN 'Attestation de complétude' WHEN 'demande-complements' THEN 'Demande de compléments' WHEN 'irrecevabilite' THEN 'Irrecevabilité' WHEN 'accord' THEN 'Décision d’attribution' WHEN 'refus' THEN 'Décision de refus' WHEN 'avis' THEN 'Avis d’expert' WHEN 'accuse-recours' THEN 'Accusé de réception d’un recours' WHEN 'reponse-recours' THEN 'Réponse à un recours' WHEN 'convention' THEN 'Convention d’attribution' WHEN 'arrete-attributif' THEN 'Arrêté attributif' WHEN 'avenant' THEN 'Avenant à la convention' WHEN 'arrete-modificatif' THEN 'Arrêté modificatif' WHEN 'reponse-changement' THEN 'Réponse à une demande de changement' ELSE 'Lettre d’ajournement' END || CASE WHEN acte.rectifie_id IS NOT NULL THEN ', rectificative' ELSE '' END`;

/** Le rôle dont l’acte attend le visa ou la signature ; nul hors de ce chemin. */
export const ATTEND_SQL = `CASE WHEN acte.etat IN ('PROJET', 'VISE') AND acte.refus IS NULL AND acte.signataire_id IS NOT NULL THEN coalesce(acte.visas_requis -> (SELECT count(*)::int FROM visa v WHERE v.acte_id = acte.id) ->> 'role', CASE WHEN acte.nature = 'avenant' AND EXISTS (SELECT FROM changement h WHERE h.acte_id = acte.id AND h.acceptee_le IS NULL) THEN 'PORTEUR' ELSE 'SIGNATAIRE' END) END`;

@Injectable()
export class ActeRepository {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, a: NouvelActe): Promise<void> {
    const { visas = [], voie = 'teleservice', signataireId = null, delegationId = null, montantCentimes = null, competence = null } = a.chemin ?? {};
    await tx.query('INSERT INTO acte (id, dossier_id, decision_id, nature, etat, numero, gabarit, donnees, cree_le, notifie_le, visas_requis, voie, signataire_id, delegation_id, montant_centimes, competence, rectifie_id) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17)',
      [a.id, a.dossierId, a.decisionId, a.nature, a.etat, a.numero, a.donnees.gabarit, JSON.stringify(a.donnees), a.creeLe, a.notifieLe, JSON.stringify(visas), voie, signataireId, delegationId, montantCentimes, competence, a.rectifieId ?? null]);
  }

  aRendre(base: Executeur, id: string): Promise<ActeARendre | null> {
    return ligne(base, 'SELECT id, dossier_id AS "dossierId", donnees, sha256 FROM acte WHERE id = $1', [id]);
  }

  /** Dépose les octets une seule fois ; faux si un autre travailleur l’a déjà fait. */
  async poserOctets(tx: EntityManager, id: string, pdf: Buffer, sha256: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE acte SET pdf = $2, sha256 = $3, taille = $4 WHERE id = $1 AND sha256 IS NULL RETURNING id', [id, pdf, sha256, pdf.length])) !== null;
  }

  /** Les actes qu’un dossier montre ; au porteur, seulement ceux qui lui ont été notifiés. */
  duDossier(dossierId: string, notifiesSeulement: boolean, base: Executeur = this.base): Promise<ActeResume[]> {
    return lignes(base, `SELECT id, nature, ${TITRES_SQL} AS titre, etat, ${ATTEND_SQL} AS attend, numero, sha256, taille, cree_le AS "creeLe", signe_le AS "signeLe", notifie_le AS "notifieLe", rectifie_id AS rectifie
      FROM acte WHERE dossier_id = $1 AND (NOT $2 OR notifie_le IS NOT NULL) ORDER BY cree_le, id`, [dossierId, notifiesSeulement]);
  }

  /** Le document tel qu’il fait foi : l’original signé s’il y en a un, sinon les octets imprimés. */
  octets(id: string): Promise<{ readonly dossierId: string; readonly numero: string; readonly sha256: string | null; readonly pdf: Buffer | null; readonly type: string; readonly notifieLe: string | null } | null> {
    return ligne(this.base, `SELECT a.dossier_id AS "dossierId", a.numero, a.sha256, coalesce(o.octets, a.pdf) AS pdf, coalesce(o.type, 'application/pdf') AS type, a.notifie_le AS "notifieLe" FROM acte a LEFT JOIN original o ON o.acte_id = a.id WHERE a.id = $1`, [id]);
  }

  /** L’acte notifié de ce numéro : avant, rien ne dit qu’une décision existe. Un avis n’est jamais notifié ; son numéro ne se devine pas. */
  parNumero(numero: string): Promise<{ readonly sha256: string | null; readonly original: string | null; readonly remplacePar: string | null } | null> {
    return ligne(this.base, 'SELECT a.sha256, o.sha256 AS original, (SELECT r.numero FROM acte r WHERE r.rectifie_id = a.id AND r.notifie_le IS NOT NULL ORDER BY r.notifie_le DESC LIMIT 1) AS "remplacePar" FROM acte a LEFT JOIN original o ON o.acte_id = a.id WHERE a.numero = $1 AND (a.notifie_le IS NOT NULL OR a.nature = \'avis\')', [numero]);
  }

  lire(base: Executeur, id: string): Promise<{ readonly id: string; readonly dossierId: string; readonly decisionId: string | null; readonly etat: EtatActe; readonly nature: ActeResume['nature']; readonly sha256: string | null; readonly numero: string; readonly rectifieId: string | null; readonly donnees: DonneesActe | null } | null> {
    return ligne(base, 'SELECT id, dossier_id AS "dossierId", decision_id AS "decisionId", etat, nature, sha256, numero, rectifie_id AS "rectifieId", donnees FROM acte WHERE id = $1', [id]);
  }

  /** Passe l’acte d’un état à l’autre s’il y est encore ; faux si la course est perdue. */
  async passer(tx: EntityManager, id: string, de: readonly EtatActe[], vers: EtatActe, quoi: { readonly signeLe?: string; readonly signePar?: string; readonly notifieLe?: string; readonly notification?: object } = {}): Promise<boolean> {
    return (await ligne(tx, `UPDATE acte SET etat = $3, signe_le = coalesce($4, signe_le), signe_par = coalesce($5, signe_par), notifie_le = coalesce($6, notifie_le), notification = coalesce($7, notification)
      WHERE id = $1 AND etat = ANY($2) RETURNING id`, [id, de, vers, quoi.signeLe ?? null, quoi.signePar ?? null, quoi.notifieLe ?? null, quoi.notification ? JSON.stringify(quoi.notification) : null])) !== null;
  }

  /** La lettre que celle-ci vient de remplacer, une fois notifiée : un dossier rouvert n’a qu’une décision en vigueur. */
  async remplacerNotifiees(tx: EntityManager, dossierId: string, par: string): Promise<void> {
    await tx.query(`UPDATE acte SET etat = 'REMPLACE' WHERE dossier_id = $1 AND id <> $2 AND nature IN ('accord', 'refus', 'irrecevabilite') AND etat = 'NOTIFIE'`, [dossierId, par]);
  }

  /** Une décision dépassée n’est plus ni signée ni notifiée : ses actes encore en route sont remplacés. */
  async remplacer(tx: EntityManager, dossierId: string): Promise<void> {
    await tx.query(`UPDATE acte SET etat = 'REMPLACE' WHERE dossier_id = $1 AND (decision_id IS NOT NULL OR nature = 'irrecevabilite') AND etat IN ('PROJET', 'VISE', 'SIGNE')`, [dossierId]);
  }

  /** La lettre de cette décision qui tient encore ; une irrecevabilité notifiée avant une réouverture ne tient plus. */
  async enVigueur(tx: EntityManager, dossierId: string, nature: string, decisionId: string | null): Promise<string | null> {
    return (await ligne<{ id: string }>(tx, `SELECT a.id FROM acte a JOIN dossier d ON d.id = a.dossier_id WHERE a.dossier_id = $1 AND a.nature = $2 AND a.decision_id IS NOT DISTINCT FROM $3 AND a.etat <> 'REMPLACE' AND (a.etat <> 'NOTIFIE' OR d.notifie_le IS NOT NULL) LIMIT 1`, [dossierId, nature, decisionId]))?.id ?? null;
  }

  /** La lettre rectificative en cours de celle-ci ; nulle : aucune. */
  async rectificative(tx: EntityManager, acteId: string): Promise<string | null> {
    return (await ligne<{ id: string }>(tx, `SELECT id FROM acte WHERE rectifie_id = $1 AND etat <> 'REMPLACE'`, [acteId]))?.id ?? null;
  }

  /** Le numéro d’un acte neuf : celui-là, suivi d’un rang s’il a déjà servi. */
  async numeroLibre(tx: EntityManager, numero: string): Promise<string> {
    const pris = (await ligne<{ nombre: number }>(tx, 'SELECT count(*) AS nombre FROM acte WHERE numero = $1 OR numero LIKE $1 || \'-%\'', [numero]))?.nombre ?? 0;
    return pris === 0 ? numero : `${numero}-${pris + 1}`;
  }

  /** Une tranche d’actes rendus, pour les réimprimer tous sans les charger ensemble. */
  tranche(apres: string, nombre: number): Promise<ActeAVerifier[]> {
    return lignes(this.base, `SELECT id, numero, origine, donnees, sha256, CASE WHEN origine = 'original' THEN pdf END AS pdf, elimine_le IS NOT NULL AS elimine
      FROM acte WHERE sha256 IS NOT NULL AND id > $1 ORDER BY id LIMIT $2`, [apres, nombre]);
  }
}
