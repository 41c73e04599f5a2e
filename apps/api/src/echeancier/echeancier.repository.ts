import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type SubventionSuivie = { readonly id: string; readonly numero: string; readonly dossierId: string; readonly beneficiaire: string; readonly objet: string };
const SUIVIE = 'SELECT s.id, s.numero, s.dossier_id AS "dossierId", d.porteur_nom AS beneficiaire, d.nom AS objet FROM subvention s JOIN dossier d ON d.id = s.dossier_id';

@Injectable()
export class EcheancierRepository {
  desDossiers(base: Executeur, dossiers: readonly string[]): Promise<SubventionSuivie[]> {
    return lignes(base, `${SUIVIE} WHERE s.dossier_id = ANY($1) ORDER BY s.votee_le DESC, s.numero`, [dossiers]);
  }

  dossierDe(base: Executeur, id: string): Promise<SubventionSuivie[]> {
    return lignes(base, `${SUIVIE} WHERE s.id = $1`, [id]);
  }

  /** Les subventions du périmètre qui ont une date à venir : ouvertes, ou à reverser. */
  suivies(base: Executeur, { departements, exclus }: Perimetre): Promise<SubventionSuivie[]> {
    return lignes(base, `${SUIVIE} WHERE (s.etat NOT IN ('SOLDEE', 'CADUQUE', 'ANNULEE', 'RETIREE') OR s.contradictoire_le IS NOT NULL) AND ${VISIBLE_SQL('$1', '$2')} ORDER BY s.caduque_le, s.numero LIMIT 1000`, [departements, exclus]);
  }

  /** Les subventions ouvertes dont les droits finissent dans ces bornes. */
  async finissant(base: Executeur, du: Jour, au: Jour): Promise<string[]> {
    return (await lignes<{ id: string }>(base, `SELECT id FROM subvention WHERE etat NOT IN ('SOLDEE', 'CADUQUE', 'ANNULEE', 'RETIREE') AND caduque_le BETWEEN $1 AND $2 ORDER BY caduque_le, id`, [du, au])).map(({ id }) => id);
  }

  async avertissements(base: Executeur, subventionId: string, caduqueLe: Jour): Promise<number[]> {
    return (await lignes<{ palier: number }>(base, 'SELECT palier FROM avertissement_caducite WHERE subvention_id = $1 AND caduque_le = $2', [subventionId, caduqueLe])).map(({ palier }) => palier);
  }

  /** Faux si cet avertissement est déjà parti. */
  async avertir(tx: EntityManager, a: { readonly subventionId: string; readonly caduqueLe: Jour; readonly palier: number; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO avertissement_caducite (subvention_id, caduque_le, palier, le) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING palier', [a.subventionId, a.caduqueLe, a.palier, a.le])) !== null;
  }

  async motifProrogation(base: Executeur, subventionId: string): Promise<string | null> {
    return (await ligne<{ motif: string | null }>(base, 'SELECT prorogation_motif AS motif FROM subvention WHERE id = $1', [subventionId]))?.motif ?? null;
  }

  observations(base: Executeur, subventionId: string): Promise<{ readonly texte: string; readonly le: string }[]> {
    return lignes(base, 'SELECT texte, le FROM observation_trop_percu WHERE subvention_id = $1 ORDER BY le', [subventionId]);
  }

  async ajouterObservation(tx: EntityManager, o: { readonly id: string; readonly subventionId: string; readonly texte: string; readonly par: string; readonly le: string }): Promise<void> {
    await tx.query('INSERT INTO observation_trop_percu (id, subvention_id, texte, par, le) VALUES ($1,$2,$3,$4,$5)', [o.id, o.subventionId, o.texte, o.par, o.le]);
  }
}
