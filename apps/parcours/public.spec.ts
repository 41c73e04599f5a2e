import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';

test('l’accueil montre les appels ouverts, et mène au règlement', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1, name: 'Appels à manifestation d’intérêt' })).toBeVisible();
  await accessible(page, 'accueil');
  await page.getByRole('link', { name: 'Tiers-lieux, 2025-2028', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Puis-je commencer ?' })).toBeVisible();
  await accessible(page, 'appel');
});
