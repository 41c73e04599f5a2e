import { Injectable } from '@nestjs/common';
import type { ActeAttributif } from '@maillage/contrats';
import type { Jour, RegimeAide } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../../base/requetes.ts';

export type AttributionLue = ActeAttributif & { readonly subventionId: string; readonly dossierId: string; readonly delegationId: string };
export type NouvelleAttribution = { readonly acteId: string; readonly subventionId: string; readonly nature: 'convention' | 'arrete'; readonly signatureAvantLe: Jour; readonly signataireId: string; readonly delegationId: string; readonly par: string };
export type Acceptation = { readonly le: string; readonly par: string; readonly voie: 'portail' | 'papier'; readonly nom: string | null; readonly qualite: string | null };

const LUE = `SELECT t.acte_id AS "acteId", t.subvention_id AS "subventionId", a.dossier_id AS "dossierId", t.delegation_id AS "delegationId", a.numero, t.nature, a.etat, a.sha256, a.cree_le AS "creeLe", t.signature_avant_le AS "signatureAvantLe",
  jsonb_build_object('id', c.id, 'nom', c.prenom || ' ' || c.nom) AS signataire, a.signe_le AS "signeLe", a.notifie_le AS "notifieLe",
  CASE WHEN t.acceptee_le IS NOT NULL THEN jsonb_build_object('le', to_char(t.acceptee_le AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'nom', t.representant_nom, 'qualite', t.representant_qualite, 'voie', t.voie) END AS beneficiaire
  FROM attribution t JOIN acte a ON a.id = t.acte_id JOIN compte c ON c.id = t.signataire_id`;

/** Les actes attributifs, un seul en cours par subvention. */
@Injectable()
export class AttributionRepository {
  constructor(private readonly base: DataSource) {}

  courante(subventionId: string, base: Executeur = this.base): Promise<AttributionLue | null> {
    return ligne(base, `${LUE} WHERE t.subvention_id = $1 AND NOT t.remplacee`, [subventionId]);
  }

  duDossier(dossierId: string, base: Executeur = this.base): Promise<AttributionLue | null> {
    return ligne(base, `${LUE} WHERE a.dossier_id = $1 AND NOT t.remplacee`, [dossierId]);
  }

  async ajouter(tx: EntityManager, a: NouvelleAttribution): Promise<void> {
    await tx.query('INSERT INTO attribution (acte_id, subvention_id, nature, signature_avant_le, signataire_id, delegation_id, par) VALUES ($1,$2,$3,$4,$5,$6,$7)', [a.acteId, a.subventionId, a.nature, a.signatureAvantLe, a.signataireId, a.delegationId, a.par]);
  }

  async remplacer(tx: EntityManager, acteId: string): Promise<void> {
    await tx.query('UPDATE attribution SET remplacee = true WHERE acte_id = $1', [acteId]);
  }

  /** Faux si elle est déjà signée par le bénéficiaire, ou remplacée. */
  async accepter(tx: EntityManager, acteId: string, { le, par, voie, nom, qualite }: Acceptation): Promise<boolean> {
    return (await ligne(tx, 'UPDATE attribution SET acceptee_le = $2, acceptee_par = $3, voie = $4, representant_nom = $5, representant_qualite = $6 WHERE acte_id = $1 AND acceptee_le IS NULL AND NOT remplacee RETURNING acte_id', [acteId, le, par, voie, nom, qualite])) !== null;
  }

  /** La base de compatibilité saisie pour ce dossier, ou nulle. */
  baseAideEtat(base: Executeur, dossierId: string): Promise<{ readonly regime: RegimeAide; readonly reference: string } | null> {
    return ligne(base, 'SELECT regime, reference FROM aide_etat WHERE dossier_id = $1', [dossierId]);
  }

  /** Note le total des autres aides de l’année, tant que l’acte n’est pas pris. */
  async noterAutresAides(tx: EntityManager, subventionId: string, centimes: number): Promise<void> {
    await tx.query(`UPDATE subvention SET autres_aides_centimes = $2 WHERE id = $1 AND acte_le IS NULL`, [subventionId, centimes]);
  }
}
