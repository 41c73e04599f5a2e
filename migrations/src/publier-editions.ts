import { createHash } from 'node:crypto';
import { EDITIONS } from '@maillage/domain';
import type { QueryRunner } from 'typeorm';

/** Publie les règlements livrés dont la version manque à la base, et en fait la version courante ; un document déjà publié ne change pas. */
export async function publierEditions(base: QueryRunner): Promise<void> {
  for (const edition of EDITIONS) {
    const { code, type, titre, version, periode: { ouvreLe, dernierJourDepot } } = edition;
    const contenu = JSON.stringify(edition);
    await base.query('INSERT INTO appel (id, type, titre, ouvre_le, dernier_jour, version_courante) VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT (id) DO UPDATE SET version_courante = greatest(appel.version_courante, excluded.version_courante)', [code, type, titre, ouvreLe.valeur, dernierJourDepot.valeur, version]);
    await base.query('INSERT INTO reglement (appel_id, version, contenu, sha256) VALUES ($1,$2,$3,$4) ON CONFLICT (appel_id, version) DO NOTHING', [code, version, contenu, createHash('sha256').update(contenu).digest('hex')]);
  }
}
