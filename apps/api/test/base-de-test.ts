import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { NATURES_LETTRE, type Role } from '@maillage/domain';
import pg from 'pg';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { creerApplication } from '../src/application.ts';
import { ouvrirBassin } from '../src/base/bassin.ts';
import { creerDataSource } from '../src/base/data-source.ts';
import { CompteRepository } from '../src/compte/compte.repository.ts';
import { condenserMotDePasse } from '../src/compte/mot-de-passe.ts';
import { lireConfig } from '../src/config.ts';
import { Config } from '../src/configuration.ts';
import { DelegationRepository } from '../src/delegation/delegation.repository.ts';
import { Travailleur } from '../src/file/travailleur.ts';
import { ConsentementRepository } from '../src/notification-acte/consentement.repository.ts';
import { Hasard } from '../src/hasard.ts';
import { HorlogePosee } from '../src/horloge.ts';

export const MOT_DE_PASSE = 'un-mot-de-passe-de-test';
const CONDENSE = condenserMotDePasse(MOT_DE_PASSE);

export type BaseDeTest = { readonly base: DataSource; readonly url: string; fermer(): Promise<void> };

/** Une copie neuve de la base modèle, pour ce fichier de test seulement. */
export async function ouvrirBase(): Promise<BaseDeTest> {
  const modele = process.env['MAILLAGE_TEST_URL']!;
  const nom = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: modele.replace(/\/modele$/, '/postgres') });
    await client.connect();
    try { await client.query(sql); } finally { await client.end(); }
  };
  await admin(`CREATE DATABASE ${nom} TEMPLATE modele STRATEGY file_copy`);
  const url = modele.replace(/\/modele$/, `/${nom}`);
  const base = await creerDataSource(url).initialize();
  return { base, url, fermer: async () => { await base.destroy(); await admin(`DROP DATABASE ${nom} WITH (FORCE)`); } };
}

export type Compte = { readonly id: string; readonly agent: ReturnType<typeof request.agent> };
export type ApplicationDeTest = BaseDeTest & {
  readonly app: NestExpressApplication;
  readonly horloge: HorlogePosee;
  readonly fichiers: string;
  /** Crée un compte vérifié et ouvre sa session ; un signataire reçoit une délégation sans plafond, un porteur accepte les notifications en ligne (sauf `consent: false`). */
  compte(roles: readonly Role[], options?: { readonly departements?: readonly string[]; readonly courriel?: string; readonly consent?: boolean }): Promise<Compte>;
  /** Exécute les travaux en attente (actes, courriels) jusqu’au dernier. */
  viderLaFile(): Promise<void>;
  anonyme(): ReturnType<typeof request>;
};

/** Le produit entier, sur une base neuve, à un instant choisi. `env` surcharge les réglages. */
export async function ouvrirApplication({ instant = '2026-07-01T08:00:00.000Z', env = {} }: { readonly instant?: string; readonly env?: Readonly<Record<string, string>> } = {}): Promise<ApplicationDeTest> {
  const ouverte = await ouvrirBase();
  const fichiers = fs.mkdtempSync(path.join(os.tmpdir(), 'maillage-fichiers-'));
  const config = new Config(lireConfig({ DATABASE_URL: ouverte.url, MAILLAGE_FICHIERS: fichiers, MAILLAGE_DEMO: '0', MAILLAGE_LIMITES: '0', ...env }));
  const pool = ouvrirBassin(ouverte.url, { max: 4 });
  const horloge = new HorlogePosee(instant);
  const app = await creerApplication({ base: ouverte.base, pool, horloge, hasard: new Hasard(), config });
  await app.listen(0, '127.0.0.1');
  const serveur = app.getHttpServer();
  let rang = 0;
  return {
    ...ouverte, app, horloge, fichiers,
    anonyme: () => request(serveur),
    compte: async (roles, { departements = [], courriel = `compte-${++rang}@exemple.test`, consent = true } = {}) => {
      const id = randomUUID();
      const motDePasse = await CONDENSE;
      await ouverte.base.transaction((tx) => app.get(CompteRepository).creer(tx, { id, courriel, prenom: 'Prénom', nom: `Nom${rang}`, fonction: 'Fonction', motDePasse, roles, departements, verifieLe: horloge.maintenant(), creeLe: horloge.maintenant() }));
      if (consent && roles.includes('PORTEUR')) await ouverte.base.transaction((tx) => app.get(ConsentementRepository).donner(tx, id, horloge.maintenant()));
      if (roles.includes('SIGNATAIRE')) await ouverte.base.transaction((tx) => app.get(DelegationRepository).ajouter(tx, { id: randomUUID(), compteId: id, numero: `ARR-${rang}`, arreteLe: '2022-01-03', publieLe: '2022-01-10', du: '2022-01-10', au: null, plafondCentimes: null, natures: NATURES_LETTRE, creeePar: null, creeeLe: horloge.maintenant() }));
      const agent = request.agent(serveur);
      await agent.post('/api/connexion').send({ courriel, motDePasse: MOT_DE_PASSE }).expect(200);
      return { id, agent };
    },
    viderLaFile: async () => {
      const travailleur = app.get(Travailleur);
      for (;;) {
        const [travail] = await ouverte.base.query<{ id: string; task_identifier: 'acte' | 'courriel'; payload: { id: string } }[]>('SELECT j.id, t.identifier AS task_identifier, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id LIMIT 1');
        if (!travail) return;
        await travailleur.executer(travail.task_identifier, travail.payload.id);
        await ouverte.base.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [travail.id]);
      }
    },
    fermer: async () => {
      await app.close();
      await pool.end();
      await ouverte.fermer();
      fs.rmSync(fichiers, { recursive: true, force: true });
    },
  };
}
