import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lignes } from '../base/requetes.ts';

export type Travail = 'courriel' | 'acte';

/** La file d’attente (graphile-worker) : un travail naît dans la transaction qui le rend nécessaire, une seule fois par clé. */
@Injectable()
export class File {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, travail: Travail, charge: { readonly id: string }): Promise<void> {
    await tx.query('SELECT graphile_worker.add_job($1, $2::json, job_key := $3, max_attempts := 25)', [travail, JSON.stringify(charge), `${travail}:${charge.id}`]);
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
