#!/usr/bin/env node
// `npm run docs:captures` : joue le produit sur des données neuves et refait les images de docs/captures.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { trouverChromium } from '../../outils/chromium.mjs';
import { construire, RACINE } from '../../outils/construire.mjs';

const SORTIE = path.join(RACINE, 'docs/captures');
const PORT = String(20_000 + (process.pid % 20_000));
const ADRESSE = `http://localhost:${PORT}`;

const executablePath = trouverChromium();
if (!executablePath) {
  console.error('Aucun Chromium trouvé : apt-get install -y chromium, ou réglez CHROMIUM_PATH.');
  process.exit(1);
}
construire(['api', 'portail', 'instruction']);
mkdirSync(SORTIE, { recursive: true });
const donnees = mkdtempSync(path.join(tmpdir(), 'maillage-captures-'));
chmodSync(donnees, 0o755);
const serveur = spawn(process.execPath, ['apps/parcours/serveur.mjs'], { cwd: RACINE, stdio: 'ignore', env: { ...process.env, PORT, MAILLAGE_DONNEES: donnees, MAILLAGE_HORLOGE: '2026-11-24T09:00:00.000Z', MAILLAGE_LIMITES: '0', MAILLAGE_DEMO: '1', DATABASE_URL: '' } });
const fini = new Promise((resoudre) => serveur.once('exit', resoudre));
try {
  for (let essais = 0; essais < 240 && !(await fetch(`${ADRESSE}/api/pret`).then(({ ok }) => ok, () => false)); essais++) await attendre(500);
  const navigateur = await chromium.launch({ executablePath, args: ['--disable-dev-shm-usage', '--enable-unsafe-swiftshader'] });
  await photographier(navigateur);
  await navigateur.close();
} finally {
  serveur.kill('SIGTERM');
  await fini;
}

async function photographier(navigateur) {
  await pages(navigateur, null, [
    ['portail-accueil', '/'], ['portail-appel', '/appels/2025-2028'], ['portail-couverture', '/couverture'], ['portail-annuaire', '/annuaire'],
    ['portail-resultat', '/appels/2025-2028/eligibilite/resultat?volet=creation&categorie=association&commune=23096&nom=Guéret'],
  ]);
  await pages(navigateur, 'porteur-a', async (lire) => {
    const dossiers = await lire('/api/dossiers');
    const brouillon = dossiers.find(({ etat }) => etat === 'BROUILLON');
    const decide = dossiers.find(({ etat }) => etat !== 'BROUILLON');
    return [['porteur-taches', `/dossiers/${brouillon.id}/remplir`], ['porteur-financement', `/dossiers/${brouillon.id}/etape/financement`], ['porteur-suivi', `/dossiers/${decide.id}`]];
  });
  await pages(navigateur, 'instructeur-33', async (lire) => {
    const { lignes: [dossier] } = await lire('/api/instruction/dossiers?etat=EN_INSTRUCTION&instructeur=moi');
    return [['instruction-liste', '/instruction/dossiers'], ['instruction-dossier', `/instruction/dossiers/${dossier.id}`], ['instruction-eligibilite', `/instruction/dossiers/${dossier.id}/eligibilite`]];
  });
}

/** Une session, et ses pages à 1280 × 800 ; les adresses peuvent dépendre de ce que l’API rend à cette personne. */
async function pages(navigateur, compte, choix) {
  const contexte = await navigateur.newContext({ baseURL: ADRESSE, viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: 'light' });
  if (compte) await contexte.request.post('/api/connexion', { data: { courriel: `${compte}@demo.test`, motDePasse: 'demo-maillage-2026' } });
  const page = await contexte.newPage();
  for (const [nom, adresse] of typeof choix === 'function' ? await choix(async (api) => (await contexte.request.get(api)).json()) : choix) {
    await page.goto(adresse);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: path.join(SORTIE, `${nom}.png`) });
    console.log(`docs/captures/${nom}.png`);
  }
  await contexte.close();
}
