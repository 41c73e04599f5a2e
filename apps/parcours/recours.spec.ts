import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

/** Le refus notifié dont part l’histoire. */
const PROJET = 'Cour des Fabriques, le plateau';
const PORTEUR = 'porteur-b';
let adresse = '';
const instruction = (onglet: string) => `/instruction${adresse}/${onglet}`;
const confirmer = async (page: Page, geste: string) => { await page.getByRole('dialog').getByRole('button', { name: geste, exact: true }).click(); await expect(page.getByRole('dialog')).toHaveCount(0); };

test.describe.configure({ mode: 'serial' });

test('le porteur retire puis redonne son accord aux décisions en ligne', async ({ page }) => {
  await entrer(page, PORTEUR, '/compte');
  const accord = page.getByRole('checkbox', { name: /J’accepte de recevoir les décisions/ });
  await expect(accord).toBeChecked();
  await accord.click();
  await expect(page.getByText('vos lettres arrivent en recommandé')).toBeVisible();
  await accessible(page, 'compte, sans consentement');
  await accord.click();
  await expect(page.getByText(/Accepté le/)).toBeVisible();
});

test('il conteste un refus au clavier, et lit quand viendra la réponse', async ({ page }) => {
  await entrer(page, PORTEUR, '/dossiers');
  const dossiers = await (await page.request.get('/api/dossiers')).json() as { id: string; nom: string }[];
  adresse = `/dossiers/${dossiers.find(({ nom }) => nom === PROJET)!.id}`;
  await page.goto(adresse);
  await accessible(page, 'suivi, refus à contester');
  await page.getByRole('button', { name: 'Demander que la décision soit revue' }).press('Enter');
  await page.getByRole('button', { name: 'Envoyer mon recours' }).click();
  await expect(page.getByRole('dialog').getByRole('alert').getByText('Dites ce que vous contestez et pourquoi.')).toBeVisible();
  await page.getByLabel('Ce que vous contestez, et pourquoi').fill('Le lieu a ouvert plus tôt que la date retenue : voyez notre premier bail.');
  await accessible(page, 'recours, dialogue');
  await page.getByRole('button', { name: 'Envoyer mon recours' }).press('Enter');
  await expect(page.getByRole('heading', { name: /Recours du 24 novembre 2026/ })).toBeVisible();
  await expect(page.getByText(/24\sjanvier\s2027/)).toBeVisible();
  await accessible(page, 'suivi, recours formé');
  await page.screenshot({ path: 'test-results/recours-portail.png', fullPage: true });
});

test('le valideur lit le recours, note, y répond : la lettre part au visa', async ({ page }) => {
  await entrer(page, 'valideur', instruction('recours'));
  await expect(page.getByText('Le lieu a ouvert plus tôt')).toBeVisible();
  await page.getByLabel('Nouvelle note').fill('Bail relu : il date de la seconde année.');
  await page.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(page.getByText(/Bail relu/)).toBeVisible();
  await accessible(page, 'recours à instruire');
  await page.screenshot({ path: 'test-results/recours-instruction.png', fullPage: true });
  await page.getByLabel('Rejeter le recours').check();
  await page.getByLabel('Motifs', { exact: true }).fill('Le bail produit est postérieur à la date retenue.');
  await page.getByRole('button', { name: 'Répondre au recours' }).click();
  await confirmer(page, 'Répondre au recours');
  await expect(page.getByRole('heading', { name: /Lettre de réponse/ })).toBeVisible();
  await accessible(page, 'recours, réponse en route');
  await page.goto(instruction('decision'));
  await expect(page.getByRole('heading', { name: 'Notification' })).toBeVisible();
  await page.getByRole('button', { name: 'Rectifier une erreur matérielle' }).click();
  await accessible(page, 'décision, preuve et rectification');
  await page.screenshot({ path: 'test-results/recours-decision.png', fullPage: true });
});

test('l’instruction voit ses lettres sans nouvelles', async ({ page }) => {
  await entrer(page, 'instructeur-33', '/instruction/lettres-sans-nouvelles');
  await expect(page.getByRole('heading', { name: 'Lettres sans nouvelles' })).toBeVisible();
  await accessible(page, 'lettres sans nouvelles');
});
