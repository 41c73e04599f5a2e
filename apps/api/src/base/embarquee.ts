import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import pg from 'pg';
import { preparerBinaires } from './binaires.ts';
import { choisirEmplacement, type Emplacement } from './emplacement.ts';

export type BaseEmbarquee = {
  readonly url: string;
  /** Faux quand une base déjà lancée a été rejointe. */
  readonly lancee: boolean;
  arreter(): Promise<void>;
};

type Options = { readonly donnees: string; readonly base?: string; /** Tests : sans garantie d’écriture, plus rapide. */ readonly ephemere?: boolean };

/** Lance (ou rejoint) le PostgreSQL embarqué ; survit à kill -9 du serveur comme de la base. */
export async function demarrerBase({ donnees, base = 'maillage', ephemere = false }: Options): Promise<BaseEmbarquee> {
  const emplacement = choisirEmplacement(donnees);
  const grappe = path.join(emplacement.dossier, 'grappe');
  const secret = path.join(emplacement.dossier, 'mot-de-passe');
  const binaires = preparerBinaires(emplacement);
  if (!fs.existsSync(path.join(grappe, 'PG_VERSION'))) initialiser(binaires.initdb, emplacement, grappe, secret);
  const url = (port: number, nom: string) => `postgres://maillage:${fs.readFileSync(secret, 'utf8').trim()}@127.0.0.1:${port}/${nom}`;

  const dejaLa = portDeclare(grappe);
  const rejointe = dejaLa !== null && await repond(url(dejaLa, 'postgres'));
  const port = rejointe ? dejaLa : await lancer(binaires.postgres, emplacement, grappe, ephemere, (p) => repond(url(p, 'postgres')));
  await creerBase(url(port, 'postgres'), base);
  return { url: url(port, base), lancee: !rejointe, arreter: () => arreter(grappe) };
}

function initialiser(initdb: string, { dossier, identite }: Emplacement, grappe: string, secret: string): void {
  fs.rmSync(grappe, { recursive: true, force: true });
  fs.mkdirSync(dossier, { recursive: true });
  fs.writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (identite) for (const chemin of [dossier, secret]) fs.chownSync(chemin, identite.uid, identite.gid);
  const { status, stderr } = spawnSync(initdb, ['-D', grappe, '-U', 'maillage', '--pwfile', secret, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C', '--no-instructions'], { ...(identite ?? {}), cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  if (status === 0) return;
  fs.rmSync(grappe, { recursive: true, force: true });
  throw new Error(`La base embarquée n’a pas pu être créée dans ${dossier} : ${stderr?.trim() || 'initdb a échoué'}.`);
}

async function lancer(postgres: string, { dossier, identite }: Emplacement, grappe: string, ephemere: boolean, ping: (port: number) => Promise<boolean>): Promise<number> {
  const reglages = ephemere ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [];
  for (let essai = 0; essai < 20; essai++) {
    const port = await portLibre();
    const journal = fs.openSync(path.join(dossier, 'postgres.log'), 'a');
    // Détaché : Ctrl-C arrête d’abord le serveur, qui arrête ensuite la base proprement.
    const processus = spawn(postgres, ['-D', grappe, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=100', '-c', 'shared_buffers=128MB', ...reglages], { ...(identite ?? {}), cwd: '/', detached: true, stdio: ['ignore', journal, journal], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
    fs.closeSync(journal);
    let sorti = false;
    processus.once('exit', () => { sorti = true; });
    processus.once('error', () => { sorti = true; });
    processus.unref();
    for (let attente = 0; attente < 600 && !sorti; attente++) {
      if (await ping(port)) return port;
      await attendre(50);
    }
    // Une base tuée à l’instant libère sa mémoire partagée peu après : on recommence.
    await attendre(500);
  }
  throw new Error(`La base embarquée ne démarre pas ; lisez ${path.join(dossier, 'postgres.log')}.`);
}

function portDeclare(grappe: string): number | null {
  const fiche = path.join(grappe, 'postmaster.pid');
  return fs.existsSync(fiche) ? Number(fs.readFileSync(fiche, 'utf8').split('\n')[3]) || null : null;
}

async function arreter(grappe: string): Promise<void> {
  const fiche = path.join(grappe, 'postmaster.pid');
  if (!fs.existsSync(fiche)) return;
  const pid = Number(fs.readFileSync(fiche, 'utf8').split('\n')[0]);
  try { process.kill(pid, 'SIGINT'); } catch { return; }
  for (let attente = 0; attente < 200 && fs.existsSync(fiche); attente++) await attendre(50);
}

async function repond(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try { await client.connect(); await client.query('SELECT 1'); return true; } catch { return false; } finally { await client.end().catch(() => undefined); }
}

async function creerBase(url: string, nom: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [nom]);
    if (!rowCount) await client.query(`CREATE DATABASE "${nom}"`);
  } catch (erreur) {
    if ((erreur as { code?: string }).code !== '42P04' && (erreur as { code?: string }).code !== '23505') throw erreur;
  } finally { await client.end(); }
}

const portLibre = (): Promise<number> => new Promise((resoudre, rejeter) => {
  const serveur = net.createServer().once('error', rejeter).listen(0, '127.0.0.1', () => {
    const { port } = serveur.address() as net.AddressInfo;
    serveur.close(() => resoudre(port));
  });
});
