import request from 'supertest';
import { creerApplication } from '../../src/application.ts';
import { ouvrirBassin } from '../../src/base/bassin.ts';
import { creerDataSource } from '../../src/base/data-source.ts';
import { lireConfig } from '../../src/config.ts';
import { Config } from '../../src/configuration.ts';
import { Hasard } from '../../src/hasard.ts';
import { type ApplicationDeTest, type Compte, MOT_DE_PASSE } from '../base-de-test.ts';

export type SecondeApi = { entrer(compte: Compte): Promise<Compte>; fermer(): Promise<void> };

/** Une autre API sur la même base, avec ses propres connexions : rien ne se partage en mémoire. */
export async function ouvrirSecondeApi({ url, base: premiere, horloge, fichiers }: ApplicationDeTest): Promise<SecondeApi> {
  const base = await creerDataSource(url).initialize();
  const pool = ouvrirBassin(url, { max: 4 });
  const app = await creerApplication({ base, pool, horloge, hasard: new Hasard(), config: new Config(lireConfig({ DATABASE_URL: url, MAILLAGE_FICHIERS: fichiers, MAILLAGE_DEMO: '0', MAILLAGE_LIMITES: '0' })) });
  await app.listen(0, '127.0.0.1');
  return {
    entrer: async ({ id }) => {
      const [{ courriel }] = await premiere.query<[{ courriel: string }]>('SELECT courriel FROM compte WHERE id = $1', [id]);
      const agent = request.agent(app.getHttpServer());
      await agent.post('/api/connexion').send({ courriel, motDePasse: MOT_DE_PASSE }).expect(200);
      return { id, agent };
    },
    fermer: async () => { await app.close(); await pool.end(); if (base.isInitialized) await base.destroy(); },
  };
}
