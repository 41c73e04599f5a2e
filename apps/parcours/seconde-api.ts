import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect } from '@playwright/test';

/** Une seconde API sur la base des parcours, que l’on peut tuer net (kill -9) et relancer sur le même port. */
export async function secondeApi() {
  const port = await portLibre();
  const adresse = `http://localhost:${port}`;
  let processus: ChildProcess | null = null;
  const lancer = async () => {
    processus = spawn(process.execPath, ['apps/api/dist/main.js'], {
      cwd: path.resolve(import.meta.dirname, '../..'), stdio: 'ignore',
      env: { ...process.env, PORT: String(port), MAILLAGE_ROLE: 'api', MAILLAGE_DONNEES: process.env['MAILLAGE_PARCOURS_DONNEES'], MAILLAGE_HORLOGE: '2026-11-24T10:00:00.000Z', MAILLAGE_LIMITES: '0', MAILLAGE_DEMO: '1', DATABASE_URL: '' },
    });
    await expect(async () => expect((await fetch(`${adresse}/api/pret`)).ok).toBe(true)).toPass({ timeout: 60_000 });
  };
  const tuer = () => new Promise<void>((resoudre) => {
    if (!processus || processus.exitCode !== null || processus.signalCode !== null) { resoudre(); return; }
    processus.once('exit', () => resoudre());
    processus.kill('SIGKILL');
  });
  await lancer();
  return { adresse, tuer, relancer: lancer };
}

const portLibre = () => new Promise<number>((resoudre) => {
  const serveur = createServer().listen(0, '127.0.0.1', () => {
    const { port } = serveur.address() as AddressInfo;
    serveur.close(() => resoudre(port));
  });
});
