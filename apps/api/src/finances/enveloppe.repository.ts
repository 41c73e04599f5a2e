import { Injectable } from '@nestjs/common';
import type { Exercices } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type EnveloppeLue = { readonly id: string; readonly programme: string; readonly libelle: string; readonly exercice: number; readonly nature: 'fonctionnement' | 'investissement'; readonly appelId: string | null };

const COLONNES = 'id, programme, libelle, exercice, nature, appel_id AS "appelId"';

@Injectable()
export class EnveloppeRepository {
  /** Faux si ce programme, ou cet appel, a déjà une enveloppe pour l’exercice. */
  async creer(tx: EntityManager, e: EnveloppeLue & { readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO enveloppe (id, programme, libelle, exercice, nature, appel_id, cree_par, cree_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING RETURNING id',
      [e.id, e.programme, e.libelle, e.exercice, e.nature, e.appelId, e.par, e.le])) !== null;
  }

  toutes(base: Executeur, annee: number | null): Promise<EnveloppeLue[]> {
    return lignes(base, `SELECT ${COLONNES} FROM enveloppe WHERE $1::int IS NULL OR exercice = $1 ORDER BY exercice DESC, programme LIMIT 200`, [annee]);
  }

  /** Verrouille l’enveloppe jusqu’à la fin de la transaction : ses soldes ne bougent plus pendant qu’on les lit. */
  verrouiller(tx: EntityManager, id: string): Promise<EnveloppeLue | null> {
    return ligne(tx, `SELECT ${COLONNES} FROM enveloppe WHERE id = $1 FOR NO KEY UPDATE`, [id]);
  }

  /** L’enveloppe où puisent les dossiers d’un appel une année donnée, verrouillée. */
  deLAppel(tx: EntityManager, appelId: string, exercice: number): Promise<EnveloppeLue | null> {
    return ligne(tx, `SELECT ${COLONNES} FROM enveloppe WHERE appel_id = $1 AND exercice = $2 FOR NO KEY UPDATE`, [appelId, exercice]);
  }

  /** Son identifiant seul, sans verrou. */
  async idDeLAppel(base: Executeur, appelId: string, exercice: number): Promise<string | null> {
    return (await ligne<{ id: string }>(base, 'SELECT id FROM enveloppe WHERE appel_id = $1 AND exercice = $2', [appelId, exercice]))?.id ?? null;
  }

  /** L’enveloppe du même programme l’exercice d’après, sans verrou ; nulle si elle n’est pas ouverte. */
  async suivante(base: Executeur, { programme, exercice }: Pick<EnveloppeLue, 'programme' | 'exercice'>): Promise<EnveloppeLue | null> {
    return ligne(base, `SELECT ${COLONNES} FROM enveloppe WHERE programme = $1 AND exercice = $2::int + 1`, [programme, exercice]);
  }

  async exercices(base: Executeur, id: string | null): Promise<Exercices> {
    const trouves = await lignes<{ exercice: number; clos: boolean }>(base, 'SELECT exercice, clos_le IS NOT NULL AS clos FROM enveloppe_exercice WHERE enveloppe_id = $1 ORDER BY exercice', [id]);
    return Object.fromEntries(trouves.map(({ exercice, clos }) => [exercice, clos ? 'CLOS' as const : 'OUVERT' as const]));
  }

  /** Les exercices de plusieurs enveloppes à la fois. */
  async exercicesDe(base: Executeur, ids: readonly string[]): Promise<ReadonlyMap<string, Exercices>> {
    const trouves = await lignes<{ id: string; exercices: Exercices }>(base, `SELECT enveloppe_id AS id, jsonb_object_agg(exercice, CASE WHEN clos_le IS NULL THEN 'OUVERT' ELSE 'CLOS' END) AS exercices FROM enveloppe_exercice WHERE enveloppe_id = ANY($1) GROUP BY 1`, [ids]);
    return new Map(trouves.map(({ id, exercices }) => [id, exercices]));
  }

  async existe(base: Executeur, id: string): Promise<boolean> {
    return (await ligne(base, 'SELECT FROM enveloppe WHERE id = $1', [id])) !== null;
  }

  lire(base: Executeur, id: string): Promise<EnveloppeLue | null> {
    return ligne(base, `SELECT ${COLONNES} FROM enveloppe WHERE id = $1`, [id]);
  }

  async ouvrirExercice(tx: EntityManager, id: string, exercice: number): Promise<void> {
    await tx.query('INSERT INTO enveloppe_exercice (enveloppe_id, exercice) VALUES ($1,$2) ON CONFLICT DO NOTHING', [id, exercice]);
  }

  /** Faux s’il n’est pas ouvert, ou déjà clos. */
  async cloreExercice(tx: EntityManager, id: string, exercice: number, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE enveloppe_exercice SET clos_le = $3 WHERE enveloppe_id = $1 AND exercice = $2 AND clos_le IS NULL RETURNING exercice', [id, exercice, le])) !== null;
  }

  /** Vrai si l’appel existe : une enveloppe ne se rattache pas à l’inconnu. */
  async appelExiste(base: Executeur, appelId: string): Promise<boolean> {
    return (await ligne(base, 'SELECT FROM appel WHERE id = $1', [appelId])) !== null;
  }
}

