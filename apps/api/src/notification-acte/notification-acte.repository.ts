import { Injectable } from '@nestjs/common';
import type { NotificationSansNouvelles } from '@maillage/contrats';
import type { FaitsNotification, Jour, ValeurReglage, VoieNotification } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { TITRES_SQL } from '../acte/acte.repository.ts';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { Reglages } from '../reglage/reglage.repository.ts';

export type NouvelleNotification = { readonly acteId: string; readonly dossierId: string; readonly voie: VoieNotification; readonly envoyeeLe: string; readonly reference: string | null; readonly remiseLe: Jour | null; readonly presomptionJours: number };
export type NotificationActe = FaitsNotification & {
  readonly acteId: string; readonly dossierId: string; readonly nature: string; readonly titre: string; readonly numero: string; readonly etat: string;
  readonly instant: string; readonly reference: string | null; readonly instantConsultation: string | null; readonly avisNumero: string | null; readonly scan: boolean;
};
export type ARelancer = NotificationSansNouvelles & { readonly instructeurId: string | null; readonly departement: string | null };

const JOUR = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Paris')::date`;
const LUE = `SELECT n.acte_id AS "acteId", n.dossier_id AS "dossierId", acte.nature, ${TITRES_SQL} AS titre, acte.numero, acte.etat, n.voie, n.envoyee_le AS instant, ${JOUR('n.envoyee_le')} AS "envoyeeLe", n.reference, n.remise_le AS "remiseLe",
  n.consultee_le AS "instantConsultation", ${JOUR('n.consultee_le')} AS "consulteeLe", n.presomption_jours AS "presomptionJours", n.avis_numero AS "avisNumero", n.avis_scan IS NOT NULL AS scan,
  CASE WHEN n.avis_le IS NOT NULL THEN jsonb_build_object('le', n.avis_le, 'issue', n.avis_issue) END AS avis FROM notification_acte n JOIN acte ON acte.id = n.acte_id`;
const SANS_NOUVELLES = `((n.voie = 'electronique' AND n.consultee_le IS NULL) OR (n.voie = 'lrar' AND n.avis_le IS NULL)) AND acte.etat = 'NOTIFIE'`;
const ATTENTE = `n.acte_id AS "acteId", acte.numero, ${TITRES_SQL} AS titre, n.voie, n.envoyee_le AS "envoyeeLe", d.id AS "dossierId", d.numero AS "dossierNumero", d.nom`;

@Injectable()
export class NotificationActeRepository {
  constructor(private readonly base: DataSource, private readonly parametres: Reglages) {}

  /** Les délais réglés par la Région ; le défaut « à confirmer » sinon. */
  reglages(base: Executeur = this.base): Promise<ValeurReglage<'notification-actes'>> {
    return this.parametres.valeur('notification-actes', base);
  }

  async ajouter(tx: EntityManager, n: NouvelleNotification): Promise<void> {
    await tx.query('INSERT INTO notification_acte (acte_id, dossier_id, voie, envoyee_le, reference, remise_le, presomption_jours) VALUES ($1,$2,$3,$4,$5,$6,$7)', [n.acteId, n.dossierId, n.voie, n.envoyeeLe, n.reference, n.remiseLe, n.presomptionJours]);
  }

  /** La première ouverture par le porteur, une fois pour toutes ; faux si elle était déjà notée, ou si la lettre n’est pas de celles qui se prouvent. */
  async consulter(base: Executeur, acteId: string, le: string): Promise<boolean> {
    return (await ligne(base, 'UPDATE notification_acte SET consultee_le = $2 WHERE acte_id = $1 AND consultee_le IS NULL RETURNING acte_id', [acteId, le])) !== null;
  }

  /** Faux si l’avis d’un recommandé est déjà enregistré. */
  async poserAvis(tx: EntityManager, acteId: string, a: { readonly le: Jour; readonly issue: string; readonly numero: string; readonly par: string; readonly saisiLe: string }): Promise<boolean> {
    return (await ligne(tx, `UPDATE notification_acte SET avis_le = $2, avis_issue = $3, avis_numero = $4, avis_saisi_par = $5, avis_saisi_le = $6 WHERE acte_id = $1 AND voie = 'lrar' AND avis_le IS NULL RETURNING acte_id`, [acteId, a.le, a.issue, a.numero, a.par, a.saisiLe])) !== null;
  }

  /** Faux sans avis enregistré, ou s’il a déjà son scan. */
  async poserScan(tx: EntityManager, acteId: string, octets: Buffer): Promise<boolean> {
    return (await ligne(tx, 'UPDATE notification_acte SET avis_scan = $2 WHERE acte_id = $1 AND avis_le IS NOT NULL AND avis_scan IS NULL RETURNING acte_id', [acteId, octets])) !== null;
  }

  async scan(acteId: string): Promise<Buffer | null> {
    return (await ligne<{ octets: Buffer | null }>(this.base, 'SELECT avis_scan AS octets FROM notification_acte WHERE acte_id = $1', [acteId]))?.octets ?? null;
  }

  lire(acteId: string, base: Executeur = this.base): Promise<NotificationActe | null> {
    return ligne(base, `${LUE} WHERE n.acte_id = $1`, [acteId]);
  }

  /** Les notifications d’un dossier, de la plus ancienne à la plus récente. */
  duDossier(dossierId: string, base: Executeur = this.base): Promise<NotificationActe[]> {
    return lignes(base, `${LUE} WHERE n.dossier_id = $1 ORDER BY n.envoyee_le, n.acte_id`, [dossierId]);
  }

  /** Sans nouvelles depuis au moins ces jours, dans le périmètre de la personne : ses dossiers, ceux de personne. */
  sansNouvelles(personne: Personne, avant: Jour): Promise<NotificationSansNouvelles[]> {
    const { departements, exclus } = perimetre(personne);
    return lignes(this.base, `SELECT ${ATTENTE} FROM notification_acte n JOIN acte ON acte.id = n.acte_id JOIN dossier d ON d.id = n.dossier_id
      WHERE ${SANS_NOUVELLES} AND ${JOUR('n.envoyee_le')} <= $3::date AND ${VISIBLE_SQL('$1', '$2')} AND (d.instructeur_id = $4 OR d.instructeur_id IS NULL) ORDER BY n.envoyee_le, n.acte_id LIMIT 200`, [departements, exclus, avant, personne.id]);
  }

  /** Celles dont l’instructeur n’est pas encore alerté. */
  aAlerter(avant: Jour): Promise<ARelancer[]> {
    return lignes(this.base, `SELECT ${ATTENTE}, d.instructeur_id AS "instructeurId", d.departement FROM notification_acte n JOIN acte ON acte.id = n.acte_id JOIN dossier d ON d.id = n.dossier_id
      WHERE ${SANS_NOUVELLES} AND n.alertee_le IS NULL AND ${JOUR('n.envoyee_le')} <= $1::date ORDER BY n.envoyee_le, n.acte_id LIMIT 500`, [avant]);
  }

  async alerter(tx: EntityManager, acteId: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE notification_acte SET alertee_le = $2 WHERE acte_id = $1 AND alertee_le IS NULL AND ((voie = \'electronique\' AND consultee_le IS NULL) OR (voie = \'lrar\' AND avis_le IS NULL)) RETURNING acte_id', [acteId, le])) !== null;
  }
}
