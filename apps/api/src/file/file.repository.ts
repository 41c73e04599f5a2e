import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

/** La file d’attente (graphile-worker) : un travail naît dans la transaction qui le rend nécessaire, une seule fois par clé. */
@Injectable()
export class File {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, travail: string, charge: { readonly id: string }): Promise<void> {
    await tx.query('SELECT graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := 25)', [travail, JSON.stringify(charge), `${travail}:${charge.id}`]);
  }

  /** Retire le plus ancien travail en attente, pour qui l’exécute aussitôt ; nul quand la file est vide. */
  async prendre(): Promise<{ readonly travail: string; readonly id: string } | null> {
    const plusAncien = await ligne<{ id: number; travail: string; key: string }>(this.base, 'SELECT id, task_identifier AS travail, key FROM graphile_worker.jobs WHERE locked_at IS NULL ORDER BY id LIMIT 1');
    if (!plusAncien) return null;
    await this.base.query('SELECT graphile_worker.remove_job($1)', [plusAncien.key]);
    return { travail: plusAncien.travail, id: plusAncien.key.slice(plusAncien.travail.length + 1) };
  }

  /** Les travailleurs qui tiennent un travail depuis plus de `secondes` : morts, puisque nos travaux durent une seconde. */
  async travailleursMuets(secondes: number): Promise<string[]> {
    const muets = await lignes<{ locked_by: string }>(this.base, 'SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_at < now() - make_interval(secs => $1)', [secondes]);
    return muets.map(({ locked_by }) => locked_by);
  }

  /** Travaux en attente ou en échec : pour `/api/pret` et les tests. */
  async enAttente(): Promise<number> {
    const [compte] = await lignes<{ nombre: number }>(this.base, 'SELECT count(*) AS nombre FROM graphile_worker.jobs');
    return compte?.nombre ?? 0;
  }
}
