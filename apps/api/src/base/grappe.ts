import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import type { Emplacement } from './emplacement.ts';

export type Lancement = { readonly postgres: string; readonly emplacement: Emplacement; readonly grappe: string; readonly ephemere: boolean; readonly ping: (port: number) => Promise<boolean> };

/** Crée la grappe : UTF-8, tri français, mot de passe tiré au sort. Lève la phrase d’initdb en cas d’échec. */
export function initialiser(initdb: string, { dossier, identite }: Emplacement, grappe: string, secret: string): void {
  fs.rmSync(grappe, { recursive: true, force: true });
  fs.mkdirSync(dossier, { recursive: true });
  fs.writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (identite) for (const chemin of [dossier, secret]) fs.chownSync(chemin, identite.uid, identite.gid);
  const { status, stderr } = spawnSync(initdb, ['-D', grappe, '-U', 'maillage', '--pwfile', secret, '--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C', '--no-instructions'], { ...(identite ?? {}), cwd: '/', encoding: 'utf8', env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
  if (status === 0) return;
  fs.rmSync(grappe, { recursive: true, force: true });
  throw new Error(`La base embarquée n’a pas pu être créée dans ${dossier} : ${stderr?.trim() || 'initdb a échoué'}.`);
}

/** Lance PostgreSQL sur `port`, ou sur un port libre ; rend le port et le processus une fois la base joignable. */
export async function lancer({ postgres, emplacement: { dossier, identite }, grappe, ephemere, ping }: Lancement, port?: number): Promise<{ readonly port: number; readonly processus: ChildProcess }> {
  const reglages = ephemere ? ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] : [];
  for (let essai = 0; essai < 20; essai++) {
    const choisi = port ?? await portLibre();
    const journal = fs.openSync(path.join(dossier, 'postgres.log'), 'a');
    // Détaché : Ctrl-C arrête d’abord le serveur, qui arrête ensuite la base proprement.
    const processus = spawn(postgres, ['-D', grappe, '-p', String(choisi), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=100', '-c', 'shared_buffers=128MB', ...reglages], { ...(identite ?? {}), cwd: '/', detached: true, stdio: ['ignore', journal, journal], env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
    fs.closeSync(journal);
    let sorti = false;
    processus.once('exit', () => { sorti = true; });
    processus.once('error', () => { sorti = true; });
    processus.unref();
    for (let attente = 0; attente < 600 && !sorti; attente++) {
      if (await ping(choisi)) return { port: choisi, processus };
      await attendre(50);
    }
    // Une base tuée à l’instant libère sa mémoire partagée peu après : on recommence.
    await attendre(500);
  }
  throw new Error(`La base embarquée ne démarre pas ; lisez ${path.join(dossier, 'postgres.log')}.`);
}

/** Le port qu’annonce une grappe lancée, ou nul. */
export function portDeclare(grappe: string): number | null {
  const fiche = path.join(grappe, 'postmaster.pid');
  return fs.existsSync(fiche) ? Number(fs.readFileSync(fiche, 'utf8').split('\n')[3]) || null : null;
}

/** Arrête la base et attend qu’elle ait rendu sa fiche. */
export async function arreter(grappe: string): Promise<void> {
  const fiche = path.join(grappe, 'postmaster.pid');
  if (!fs.existsSync(fiche)) return;
  const pid = Number(fs.readFileSync(fiche, 'utf8').split('\n')[0]);
  try { process.kill(pid, 'SIGINT'); } catch { return; }
  for (let attente = 0; attente < 200 && fs.existsSync(fiche); attente++) await attendre(50);
}

const portLibre = (): Promise<number> => new Promise((resoudre, rejeter) => {
  const serveur = net.createServer().once('error', rejeter).listen(0, '127.0.0.1', () => {
    const { port } = serveur.address() as net.AddressInfo;
    serveur.close(() => resoudre(port));
  });
});
