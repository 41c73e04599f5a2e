import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PAYEUR = fileURLToPath(new URL('payeur.mjs', import.meta.url));

/** Deux processus payeurs sur la base de la scène, arrêtés avec elle ; `jouer(vers, geste)` attend leur réponse. */
export async function ouvrirPayeurs(scene) {
  const attendus = new Map();
  let suivant = 0;
  const processus = await Promise.all([0, 1].map(() => new Promise((pret, rejeter) => {
    const un = fork(PAYEUR, [scene.url, scene.fichiers], { env: { ...process.env, NODE_ENV: 'test' } });
    un.once('exit', () => rejeter(new Error('Un payeur ne démarre pas.')));
    un.on('message', (message) => {
      if (message === 'prêt') { pret(un); return; }
      attendus.get(message.rang)(message);
      attendus.delete(message.rang);
    });
  })));
  scene.aFermer(() => { for (const un of processus) un.disconnect(); });
  return (vers, geste) => new Promise((recue) => {
    const rang = suivant++;
    attendus.set(rang, recue);
    processus[vers % 2].send({ rang, ...geste });
  });
}
