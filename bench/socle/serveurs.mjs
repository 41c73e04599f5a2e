import { fork, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { RACINE } from '../../outils/construire.mjs';
import { COMPTES, MOT_DE_PASSE } from '../donnees/modele.mjs';

/** Le témoin, sur cette base. */
export async function lancerTemoin(url) {
  const processus = fork(path.join(RACINE, 'bench/temoin/serveur.mjs'), [url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const { port } = await new Promise((resoudre, rejeter) => { processus.once('message', resoudre); processus.once('exit', () => rejeter(new Error('Le témoin ne démarre pas.'))); });
  return { nom: 'témoin', pid: processus.pid, port, entetes: {}, arreter: () => processus.kill() };
}

/** Un portail lancé et prêt, sans travailleur ni démonstration, sur cette base ; `reglages` s’ajoute à l’environnement. */
export async function lancerApi(url, fichiers, reglages = {}) {
  const port = await portLibre();
  const processus = spawn(process.execPath, [path.join(RACINE, 'apps/api/dist/main.js')], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DATABASE_URL: url, PORT: String(port), MAILLAGE_ROLE: 'api', MAILLAGE_DEMO: '0', MAILLAGE_LIMITES: '0', MAILLAGE_FICHIERS: fichiers, ...reglages } });
  for (let essai = 0; ; essai += 1) {
    if (essai > 300 || processus.exitCode !== null) throw new Error('Le portail ne démarre pas.');
    if ((await fetch(`http://127.0.0.1:${port}/api/pret`).catch(() => null))?.ok) break;
    await attendre(100);
  }
  const finir = (signal) => new Promise((fini) => { if (processus.exitCode !== null) { fini(); return; } processus.once('exit', () => fini()); processus.kill(signal); });
  return { pid: processus.pid, port, arreter: () => finir('SIGTERM'), tuer: () => finir('SIGKILL') };
}

/** Le portail tel qu’il sert, sans travailleur (`role` : « tout » pour l’avoir), avec la session d’une personne de ce rôle. */
export async function lancerPortail(url, fichiers, qui, role = 'api') {
  const api = await lancerApi(url, fichiers, { MAILLAGE_ROLE: role });
  const reponse = await fetch(`http://127.0.0.1:${api.port}/api/connexion`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ courriel: COMPTES[qui], motDePasse: MOT_DE_PASSE }) });
  if (!reponse.ok) throw new Error(`Connexion refusée : ${await reponse.text()}`);
  const cookie = reponse.headers.getSetCookie().map((un) => un.split(';')[0]).join('; ');
  return { nom: 'portail', entetes: { cookie }, ...api };
}

const portLibre = () => new Promise((resoudre, rejeter) => {
  const serveur = net.createServer().once('error', rejeter).listen(0, '127.0.0.1', () => { const { port } = serveur.address(); serveur.close(() => resoudre(port)); });
});
