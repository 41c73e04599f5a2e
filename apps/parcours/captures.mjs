#!/usr/bin/env node
// `npm run docs:captures` : joue le produit sur des données neuves et refait les images de docs/captures.
import { spawn, spawnSync } from 'node:child_process';
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
    ['mobile-resultat', '/appels/2025-2028/eligibilite/resultat?volet=creation&categorie=association&commune=87024&nom=Bujaleuf'],
  ]);
  await pages(navigateur, 'porteur-a', async (lire) => {
    const dossiers = await lire('/api/dossiers');
    const brouillon = dossiers.find(({ etat }) => etat === 'BROUILLON');
    const decide = dossiers.find(({ etat }) => etat !== 'BROUILLON');
    return [['porteur-taches', `/dossiers/${brouillon.id}/remplir`], ['porteur-financement', `/dossiers/${brouillon.id}/etape/financement`], ['porteur-suivi', `/dossiers/${decide.id}`], ['mobile-taches', `/dossiers/${brouillon.id}/remplir`]];
  });
  await pages(navigateur, 'instructeur-33', async (lire) => {
    const { lignes: [dossier] } = await lire('/api/instruction/dossiers?etat=EN_INSTRUCTION&instructeur=moi');
    return [['instruction-liste', '/instruction/dossiers'], ['instruction-dossier', `/instruction/dossiers/${dossier.id}`], ['instruction-eligibilite', `/instruction/dossiers/${dossier.id}/eligibilite`]];
  });
}

/** La première page d’une lettre notifiée, si la machine sait dessiner un PDF (poppler-utils). */
async function lettre(contexte) {
  const dossiers = await (await contexte.request.get('/api/dossiers')).json();
  for (const { id } of dossiers) {
    const { actes } = await (await contexte.request.get(`/api/dossiers/${id}`)).json();
    const notifiee = actes.find(({ nature, sha256 }) => nature === 'accord' && sha256);
    if (!notifiee) continue;
    const octets = await (await contexte.request.get(`/api/actes/${notifiee.id}/pdf`)).body();
    const { status } = spawnSync('pdftoppm', ['-png', '-singlefile', '-r', '80', '-', path.join(SORTIE, 'decision-pdf')], { input: octets });
    console.log(status === 0 ? 'docs/captures/decision-pdf.png' : 'docs/captures/decision-pdf.png : passée, pdftoppm est absent (apt-get install -y poppler-utils)');
    return;
  }
}

/** Une session, et ses pages à 1280 × 800 (390 × 844 si leur nom commence par « mobile ») ; les adresses peuvent dépendre de ce que l’API rend à cette personne. */
async function pages(navigateur, compte, choix) {
  const contexte = await navigateur.newContext({ baseURL: ADRESSE, viewport: { width: 1280, height: 800 }, locale: 'fr-FR', timezoneId: 'Europe/Paris', colorScheme: 'light' });
  if (compte) await contexte.request.post('/api/connexion', { data: { courriel: `${compte}@demo.test`, motDePasse: 'demo-maillage-2026' } });
  const page = await contexte.newPage();
  for (const [nom, adresse] of typeof choix === 'function' ? await choix(async (api) => (await contexte.request.get(api)).json()) : choix) {
    await page.setViewportSize(nom.startsWith('mobile') ? { width: 390, height: 844 } : { width: 1280, height: 800 });
    await page.goto(adresse);
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: path.join(SORTIE, `${nom}.png`) });
    console.log(`docs/captures/${nom}.png`);
  }
  if (compte?.startsWith('porteur')) await lettre(contexte);
  await contexte.close();
}
