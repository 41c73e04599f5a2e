import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

test('une candidature reçue par la poste : saisie commencée, puis tenue dans le formulaire du porteur', async ({ page }) => {
  await entrer(page, 'instructeur-87', '/instruction/saisie');
  await expect(page.getByRole('heading', { name: 'Saisir une candidature reçue' })).toBeVisible();
  await accessible(page, 'les saisies');
  await page.getByRole('button', { name: 'Commencer la saisie' }).click();
  await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeFocused();
  await accessible(page, 'saisie en erreur');
  await page.getByLabel('Appel visé').selectOption({ label: 'Tiers-lieux, 2025-2028' });
  await page.getByRole('radio', { name: 'Par la poste', exact: true }).check();
  await page.getByLabel('Reçue le').fill('20/11/2026');
  await page.getByLabel('Cachet de la poste').fill('18/11/2026');
  await page.getByRole('radio', { name: /un PDF à imprimer/ }).check();
  await page.getByRole('button', { name: 'Commencer la saisie' }).click();
  await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]+\/remplir$/);
  await expect(page.getByText(/Saisi par .* d’après un envoi reçu le 20\snovembre 2026/)).toBeVisible();
  await accessible(page, 'le formulaire du porteur, tenu par un agent');
  await page.goto(page.url().replace('/remplir', '/etape/pieces'));
  await expect(page.getByText('Envoi reçu, numérisé').first()).toBeVisible();
  await page.goto('/instruction/');
  await expect(page.getByRole('link', { name: 'Saisies à finir : 1' })).toBeVisible();
  await page.getByRole('link', { name: 'Saisies à finir : 1' }).click();
  await expect(page.getByRole('link', { name: /Continuer la saisie/ })).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: 'test-results/saisies-390.png', fullPage: true });
});

test('un dossier envoyé par courrier se reprend en ligne avec son code', async ({ page }) => {
  await entrer(page, 'instructeur-charentes', '/instruction/saisie');
  await page.getByRole('row').filter({ hasText: 'Le Phare des Solos' }).getByRole('button', { name: /Nouveau code/ }).click();
  await page.getByRole('button', { name: 'Tirer un nouveau code' }).click();
  const code = (await page.getByRole('dialog').getByRole('status').locator('strong').textContent())!;
  await accessible(page, 'le code, montré une fois');
  await page.getByRole('dialog').getByRole('button', { name: 'Fermer' }).last().click();
  await page.getByRole('link', { name: /^TL-2026-/ }).first().click();
  await expect(page.getByText(/Saisi par .* d’après un envoi postal reçu le 13\snovembre 2026/)).toBeVisible();
  await accessible(page, 'le dossier saisi, vu par l’instruction');

  await deconnecter(page);
  await entrer(page, 'porteur-b', '/dossiers');
  await page.getByRole('link', { name: 'Reprendre un dossier envoyé par courrier' }).click();
  await page.getByLabel('Code de reprise').fill('0000-0000-0000');
  await page.getByRole('button', { name: 'Reprendre ce dossier' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /inconnu, a expiré ou a déjà servi/ })).toBeVisible();
  await accessible(page, 'un code qui ne vaut rien');
  await page.getByLabel('Code de reprise').fill(code);
  await page.getByRole('button', { name: 'Reprendre ce dossier' }).click();
  await expect(page.getByRole('heading', { name: 'Le Phare des Solos' })).toBeVisible();
  await accessible(page, 'le dossier repris');
});

test('un point signalé sur la demande pré-remplit la demande de compléments', async ({ page }) => {
  await entrer(page, 'instructeur-87', `/instruction/dossiers?q=${encodeURIComponent('L’Établi des Brandes')}`);
  await page.getByRole('row').filter({ hasText: 'L’Établi des Brandes' }).getByRole('link').first().click();
  const pages = page.getByRole('navigation', { name: 'Pages du dossier' });
  await pages.getByRole('link', { name: 'Demande', exact: true }).click();
  await page.getByRole('button', { name: 'Signaler un point : Description' }).click();
  await page.getByRole('button', { name: 'Signaler ce point' }).click();
  await expect(page.getByText('Dites ce qui est à vérifier.').first()).toBeVisible();
  await page.getByLabel('Ce qui est à vérifier').fill('Le public visé n’est pas dit.');
  await page.getByRole('button', { name: 'Signaler ce point' }).click();
  await expect(page.getByText('Le public visé n’est pas dit.')).toBeVisible();
  await accessible(page, 'un point signalé');
  await page.screenshot({ path: 'test-results/signale.png' });
  await pages.getByRole('link', { name: 'Compléments', exact: true }).click();
  await expect(page.getByLabel('Ce que vous attendez').first()).toHaveValue('Le public visé n’est pas dit.');
  await expect(page.getByLabel('Ce que vous demandez').first()).toHaveValue('champ:projet.description');
  await accessible(page, 'la demande pré-remplie');
});
