import { Injectable } from '@nestjs/common';
import type { AvisComite, Etat } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type PassageLu = {
  readonly dossierId: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly commune: string | null; readonly departement: string | null; readonly etat: Etat;
  readonly appelId: string; readonly reglementVersion: number; readonly siren: string | null; readonly communeCode: string | null; readonly participants: readonly string[];
  readonly rapporteur: string | null; readonly heure: string | null; readonly version: number; readonly proposition: 'accord' | 'refus' | null; readonly demandeCentimes: number | null; readonly montantCentimes: number | null;
  readonly avis: AvisComite | null; readonly motifs: readonly string[]; readonly pour: number | null; readonly contre: number | null; readonly abstentions: number | null; readonly presents: number | null; readonly renduLe: string | null;
};

const LECTURE = `SELECT p.dossier_id AS "dossierId", d.numero, d.nom, d.porteur_nom AS porteur, d.commune_nom AS commune, d.departement, d.etat, d.appel_id AS "appelId", d.reglement_version AS "reglementVersion",
    d.siren, d.commune AS "communeCode", ARRAY(SELECT d.porteur_id UNION SELECT r.compte_id FROM redacteur r WHERE r.dossier_id = d.id)::text[] AS participants,
    c.prenom || ' ' || c.nom AS rapporteur, p.heure, p.version, i.proposition, d.demande_centimes AS "demandeCentimes",
    CASE WHEN p.avis IN ('defavorable', 'ajourne') THEN NULL ELSE coalesce(p.montant_centimes, i.montant_propose_centimes) END AS "montantCentimes",
    p.avis, p.motifs, p.pour, p.contre, p.abstentions, p.presents, p.rendu_le AS "renduLe"
  FROM comite_passage p JOIN dossier d ON d.id = p.dossier_id LEFT JOIN instruction i ON i.dossier_id = d.id LEFT JOIN compte c ON c.id = d.instructeur_id`;

/** L’ordre du jour d’une séance et ce qu’elle a dit de chaque dossier. */
@Injectable()
export class PassagesRepository {
  constructor(private readonly base: DataSource) {}

  deLaSeance(seanceId: string, base: Executeur = this.base): Promise<PassageLu[]> {
    return lignes(base, `${LECTURE} WHERE p.seance_id = $1 ORDER BY p.rang, p.dossier_id`, [seanceId]);
  }

  /** Les dossiers proposés qu’aucune séance à venir ne prend. */
  inscriptibles(base: Executeur = this.base): Promise<{ readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly departement: string | null }[]> {
    return lignes(base, `SELECT d.id, d.numero, d.nom, d.porteur_nom AS porteur, d.departement FROM dossier d WHERE d.etat = 'PROPOSE_COMITE'
      AND NOT EXISTS (SELECT FROM comite_passage p JOIN comite c USING (seance_id) WHERE p.dossier_id = d.id AND c.etat <> 'CLOSE') ORDER BY d.numero LIMIT 500`);
  }

  /** Vrai si une autre séance, pas encore close, a déjà ce dossier. */
  async ailleurs(tx: EntityManager, seanceId: string, dossierId: string): Promise<boolean> {
    return (await ligne(tx, `SELECT FROM comite_passage p JOIN comite c USING (seance_id) WHERE p.dossier_id = $2 AND p.seance_id <> $1 AND c.etat <> 'CLOSE'`, [seanceId, dossierId])) !== null;
  }

  async inscrire(tx: EntityManager, seanceId: string, dossierId: string, rang: number, heure: string | null): Promise<void> {
    await tx.query(`INSERT INTO comite_passage (seance_id, dossier_id, rang, heure) VALUES ($1,$2,$3,$4) ON CONFLICT (seance_id, dossier_id) DO UPDATE SET rang = excluded.rang, heure = excluded.heure`, [seanceId, dossierId, rang, heure]);
  }

  /** Retire un dossier sans avis de l’ordre du jour, et son inscription à la séance. */
  async retirer(tx: EntityManager, seanceId: string, dossierId: string): Promise<void> {
    await tx.query('DELETE FROM comite_passage WHERE seance_id = $1 AND dossier_id = $2 AND avis IS NULL', [seanceId, dossierId]);
    await tx.query('DELETE FROM inscription WHERE seance_id = $1 AND dossier_id = $2', [seanceId, dossierId]);
  }

  /** Ajuste un montant si le passage est encore à cette version et sans avis ; rend la nouvelle, ou nul. */
  async ajuster(tx: EntityManager, seanceId: string, dossierId: string, version: number, montantCentimes: number): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, 'UPDATE comite_passage SET montant_centimes = $4, version = version + 1 WHERE seance_id = $1 AND dossier_id = $2 AND version = $3 AND avis IS NULL RETURNING version', [seanceId, dossierId, version, montantCentimes]))?.version ?? null;
  }

  /** Note l’avis si le passage est encore à cette version et sans avis ; faux si la course est perdue. */
  async rendre(tx: EntityManager, seanceId: string, dossierId: string, version: number, a: { readonly avis: AvisComite; readonly montantCentimes: number | null; readonly motifs: readonly string[]; readonly pour: number; readonly contre: number; readonly abstentions: number; readonly presents: number; readonly le: string; readonly par: string }): Promise<boolean> {
    return (await ligne(tx, `UPDATE comite_passage SET avis = $4, montant_centimes = coalesce($5, montant_centimes), motifs = $6, pour = $7, contre = $8, abstentions = $9, presents = $10, rendu_le = $11, rendu_par = $12, version = version + 1
      WHERE seance_id = $1 AND dossier_id = $2 AND version = $3 AND avis IS NULL RETURNING version`,
    [seanceId, dossierId, version, a.avis, a.montantCentimes, JSON.stringify(a.motifs), a.pour, a.contre, a.abstentions, a.presents, a.le, a.par])) !== null;
  }
}
