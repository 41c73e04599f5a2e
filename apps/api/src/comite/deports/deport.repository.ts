import { Injectable } from '@nestjs/common';
import type { DeportDuDossier } from '@maillage/contrats';
import type { Mandat } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';

export type DeportActif = { readonly id: string; readonly compteId: string; readonly dossierId: string; readonly motif: string };
export type NouveauDeport = { readonly id: string; readonly dossierId: string; readonly compteId: string; readonly origine: 'declare' | 'detecte' | 'prononce'; readonly motif: string; readonly par: string; readonly le: string; /** Écarté aussitôt : le conflit a été regardé, et n’en est pas un. */ readonly leve?: boolean };

@Injectable()
export class DeportRepository {
  constructor(private readonly base: DataSource) {}

  actifs(dossiers: readonly string[], base: Executeur = this.base): Promise<DeportActif[]> {
    return lignes(base, 'SELECT id, compte_id AS "compteId", dossier_id AS "dossierId", motif FROM deport WHERE dossier_id = ANY($1::uuid[]) AND leve_le IS NULL ORDER BY pose_le, id', [dossiers]);
  }

  /** Les couples personne et dossier dont un conflit détecté a déjà été tranché, ou que couvre un déport. */
  tranches(dossiers: readonly string[], base: Executeur = this.base): Promise<{ readonly compteId: string; readonly dossierId: string }[]> {
    return lignes(base, `SELECT DISTINCT compte_id AS "compteId", dossier_id AS "dossierId" FROM deport WHERE dossier_id = ANY($1::uuid[]) AND (leve_le IS NULL OR origine = 'detecte')`, [dossiers]);
  }

  mandats(comptes: readonly string[], base: Executeur = this.base): Promise<Mandat[]> {
    return lignes(base, 'SELECT compte_id AS "personneId", intitule, siren, commune FROM mandat_personne WHERE compte_id = ANY($1::uuid[]) AND fini_le IS NULL', [comptes]);
  }

  duDossier(dossierId: string): Promise<DeportDuDossier[]> {
    return lignes(this.base, `SELECT p.id, json_build_object('id', c.id, 'nom', c.prenom || ' ' || c.nom) AS personne, p.origine, p.motif, p.pose_le AS "poseLe", p.leve_le AS "leveLe", p.motif_levee AS "motifLevee"
      FROM deport p JOIN compte c ON c.id = p.compte_id WHERE p.dossier_id = $1 ORDER BY p.pose_le DESC, p.id`, [dossierId]);
  }

  /** Faux si cette personne est déjà déportée de ce dossier. */
  async poser(tx: EntityManager, d: NouveauDeport): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO deport (id, dossier_id, compte_id, origine, motif, pose_par, pose_le, leve_par, leve_le, motif_levee) VALUES ($1,$2,$3,$4,$5,$6,$7,CASE WHEN $8 THEN $6::uuid END,CASE WHEN $8 THEN $7::timestamptz END,CASE WHEN $8 THEN $5 END)
      ON CONFLICT (compte_id, dossier_id) WHERE leve_le IS NULL DO NOTHING RETURNING id`, [d.id, d.dossierId, d.compteId, d.origine, d.motif, d.par, d.le, d.leve ?? false])) !== null;
  }

  async lever(tx: EntityManager, id: string, dossierId: string, par: string, le: string, motif: string): Promise<string | null> {
    return (await ligne<{ compteId: string }>(tx, 'UPDATE deport SET leve_par = $3, leve_le = $4, motif_levee = $5 WHERE id = $1 AND dossier_id = $2 AND leve_le IS NULL RETURNING compte_id AS "compteId"', [id, dossierId, par, le, motif]))?.compteId ?? null;
  }

  /** Un évaluateur déporté n’a plus de fiche, tant que le dossier s’instruit. */
  async retirerFiches(tx: EntityManager, compteId: string, dossierId: string): Promise<void> {
    const retirees = await lignes(tx, `UPDATE fiche_notation f SET etat = 'RETIREE', version = f.version + 1 FROM dossier d WHERE d.id = f.dossier_id AND d.etat = 'EN_INSTRUCTION' AND f.evaluateur_id = $1 AND f.dossier_id = $2 AND f.etat <> 'RETIREE' RETURNING f.id`, [compteId, dossierId]);
    if (retirees.length > 0) await tx.query('UPDATE synthese_notation SET arretee_le = NULL, arretee_par = NULL, version = version + 1 WHERE dossier_id = $1', [dossierId]);
  }

  /** Les comptes qui peuvent avoir à connaître d’un dossier. */
  personnes(base: Executeur = this.base): Promise<{ readonly id: string; readonly nom: string }[]> {
    return lignes(base, `SELECT id, prenom || ' ' || nom AS nom FROM compte WHERE roles <> '{PORTEUR}' AND ferme_le IS NULL ORDER BY compte.nom, prenom`);
  }
}
