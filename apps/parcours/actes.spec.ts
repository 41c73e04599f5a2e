import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

test('le chef de service ouvre une lettre, puis la vise ; la signataire la trouve à signer', async ({ page, browser }) => {
  await entrer(page, 'valideur', '/instruction/actes?etape=a-viser');
  await expect(page.getByRole('heading', { level: 1, name: 'Actes' })).toBeVisible();
  const table = page.getByRole('table', { name: 'Lettres à viser' });
  const ligne = table.getByRole('row').filter({ hasText: 'Le Vélodrome' });
  await expect(ligne.getByRole('checkbox')).toBeDisabled();
  await accessible(page, 'lettres à viser');
  await page.screenshot({ path: 'test-results/actes-a-viser.png', fullPage: true });
  await ligne.getByRole('button', { name: /^Ouvrir/ }).click();
  await expect(page.getByRole('heading', { name: /^Lettre n° DEC-/ })).toBeVisible();
  await expect.poll(() => page.evaluate(async () => ((await (await fetch('/api/instruction/actes?etape=a-viser')).json()) as { lignes: { lu: boolean }[] }).lignes.some(({ lu }) => lu))).toBe(true);
  await ligne.getByRole('checkbox').check();
  await accessible(page, 'lettre ouverte et choisie');
  await page.getByRole('button', { name: 'Viser 1 lettre', exact: true }).click();
  await accessible(page, 'visa en lot, confirmation');
  await page.getByRole('dialog').getByRole('button', { name: 'Viser 1 lettre', exact: true }).click();
  await expect(page.getByText('1 lettre visée sur 1.')).toBeVisible();
  await accessible(page, 'lot terminé');
  await page.screenshot({ path: 'test-results/actes-lot.png', fullPage: true });
  await page.setViewportSize({ width: 390, height: 800 });
  await accessible(page, 'actes sur un téléphone');
  await page.screenshot({ path: 'test-results/actes-390.png', fullPage: true });

  const sienne = await (await browser.newContext()).newPage();
  await entrer(sienne, 'signataire', '/instruction/actes');
  await expect(sienne.getByRole('table', { name: 'Lettres à signer' }).getByRole('row').filter({ hasText: 'Le Vélodrome' })).toBeVisible();
  await sienne.getByRole('table').getByRole('link').first().click();
  await expect(sienne.getByText('Délégation', { exact: true })).toBeVisible();
  await accessible(sienne, 'lettre à signer, ses visas');
  await sienne.screenshot({ path: 'test-results/lettre-a-signer.png', fullPage: true });
  await sienne.context().close();
});

test('l’administrateur tient les délégations', async ({ page }) => {
  await entrer(page, 'admin', '/instruction/delegations');
  await expect(page.getByRole('table', { name: 'Arrêtés de délégation' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Enregistrer l’arrêté' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await accessible(page, 'délégation, erreurs');
  await page.getByLabel('Personne qui signe').selectOption({ label: 'Hélène Castaing' });
  await page.getByLabel('Numéro de l’arrêté').fill('2026-204');
  await page.getByLabel('Date de l’arrêté').fill('02/11/2026');
  await page.getByLabel('Date de publication').fill('03/11/2026');
  await page.getByLabel('Premier jour').fill('03/11/2026');
  await page.getByLabel(/^Plafond/).fill('23000');
  await page.getByRole('button', { name: 'Enregistrer l’arrêté' }).click();
  await expect(page.getByRole('row').filter({ hasText: '2026-204' })).toContainText('En vigueur');
  await accessible(page, 'délégations');
  await page.screenshot({ path: 'test-results/delegations.png', fullPage: true });
  await page.getByRole('button', { name: 'Abroger l’arrêté n° 2026-204' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Abroger l’arrêté' }).click();
  await expect(page.getByRole('row').filter({ hasText: '2026-204' })).toContainText('Abrogée');
});
