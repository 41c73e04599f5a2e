import type { BaseOuverte } from './ouvrir.ts';
import { preparer } from './preparer.ts';

/** Vide tout : le journal n’admet ni effacement ni vidage, les schémas sont donc refaits, puis la base migrée de nouveau. Ne se rattrape pas. */
export async function remettreANeuf({ base, url }: Pick<BaseOuverte, 'base' | 'url'>): Promise<void> {
  await base.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await preparer(base, url);
}
