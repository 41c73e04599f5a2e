import { Injectable } from '@nestjs/common';
import type { Conclusion } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type AttenteLue = { readonly dossierId: string; readonly code: string; readonly resultat: Conclusion; readonly motif: string; readonly par: string; readonly le: string; readonly numero: string; readonly nom: string; readonly departement: string | null; readonly appelId: string; readonly reglementVersion: number };
export type Visa = { readonly dossierId: string; readonly code: string; readonly conclueLe: string; readonly etat: 'vise' | 'refuse'; readonly par: string; readonly le: string; readonly motif: string | null };

/** Les conclusions qui attendent un visa. */
@Injectable()
export class DerogationRepository {
  constructor(private readonly base: DataSource) {}

  attentes({ departements, exclus }: Perimetre): Promise<AttenteLue[]> {
    return lignes(this.base, `SELECT d.id AS "dossierId", c.code, c.resultat, coalesce(c.motif, '') AS motif, c.par, c.le, d.numero, d.nom, d.departement, d.appel_id AS "appelId", d.reglement_version AS "reglementVersion"
      FROM confirmation c JOIN dossier d ON d.id = c.dossier_id WHERE c.visa = 'attendu' AND d.etat = 'EN_INSTRUCTION' AND ${VISIBLE_SQL('$1', '$2')} ORDER BY c.le, c.code LIMIT 200`, [departements, exclus]);
  }

  /** Qui a écrit cette conclusion, telle qu’elle est maintenant ; nul si le critère n’en porte pas. */
  auteur(dossierId: string, code: string, base: Executeur): Promise<{ readonly par: string } | null> {
    return ligne(base, 'SELECT par FROM confirmation WHERE dossier_id = $1 AND code = $2', [dossierId, code]);
  }

  /** Un seul visa par conclusion lue, jamais le sien ; faux si un autre est passé avant, ou si la conclusion a changé. */
  async viser(tx: EntityManager, { dossierId, code, conclueLe, etat, par, le, motif }: Visa): Promise<boolean> {
    return (await ligne(tx, `UPDATE confirmation SET visa = $4, visa_par = $5, visa_le = $6, visa_motif = $7 WHERE dossier_id = $1 AND code = $2 AND le = $3::timestamptz AND visa = 'attendu' AND par <> $5 RETURNING code`,
      [dossierId, code, conclueLe, etat, par, le, motif])) !== null;
  }
}
