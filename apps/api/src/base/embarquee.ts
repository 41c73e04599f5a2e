import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { preparerBinaires } from './binaires.ts';
import { choisirEmplacement } from './emplacement.ts';
import { arreter, initialiser, type Lancement, lancer, portDeclare } from './grappe.ts';

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
  const { initdb, postgres } = preparerBinaires(emplacement);
  if (!fs.existsSync(path.join(grappe, 'PG_VERSION'))) initialiser(initdb, emplacement, grappe, secret);
  const url = (port: number, nom: string) => `postgres://maillage:${fs.readFileSync(secret, 'utf8').trim()}@127.0.0.1:${port}/${nom}`;

  const lancement: Lancement = { postgres, emplacement, grappe, ephemere, ping: (port) => repond(url(port, 'postgres')) };
  const dejaLa = portDeclare(grappe);
  const rejointe = dejaLa !== null && await lancement.ping(dejaLa);
  const veille = rejointe ? null : await veiller(lancement);
  const port = rejointe ? dejaLa : veille!.port;
  await creerBase(url(port, 'postgres'), base);
  return { url: url(port, base), lancee: !rejointe, arreter: () => { veille?.cesser(); return arreter(grappe); } };
}

/** Lance la base et la relance sur le même port si elle tombe : le portail reprend seul. */
async function veiller(lancement: Lancement): Promise<{ readonly port: number; cesser(): void }> {
  const { port, processus } = await lancer(lancement);
  let veille = true;
  const surSortie = (): void => {
    if (veille) lancer(lancement, port).then(({ processus: relance }) => relance.once('exit', surSortie), (erreur: unknown) => console.error(erreur));
  };
  processus.once('exit', surSortie);
  return { port, cesser: () => { veille = false; } };
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
