import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

test('l’argent d’une subvention : enveloppe, convention signée des deux côtés, engagement, tableau de bord', async ({ page }) => {
  await entrer(page, 'finances', '/instruction/enveloppes');
  await expect(page.getByRole('table', { name: 'Autorisations d’engagement' })).toBeVisible();
  await accessible(page, 'les enveloppes');
  await page.getByRole('link', { name: /^TL-2026/ }).click();
  await expect(page.getByRole('heading', { name: 'Crédits de paiement' })).toBeVisible();
  await accessible(page, 'une enveloppe');
  await page.screenshot({ path: 'test-results/enveloppe.png', fullPage: true });
  await page.getByRole('button', { name: 'Clore l’exercice 2028' }).click();
  await accessible(page, 'clore un exercice');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler', exact: true }).click();

  await page.goto('/instruction/subventions?q=Ateliers+de+la+Roue');
  await accessible(page, 'les subventions');
  await page.getByRole('link', { name: /^SUB-2026-/ }).click();
  await expect(page.getByRole('heading', { name: 'Engagement', exact: true })).toBeVisible();
  await accessible(page, 'une subvention à engager');
  await page.getByRole('button', { name: 'Engager la dépense' }).click();
  await expect(page.getByText('Indiquez le numéro d’engagement du logiciel financier.').first()).toBeVisible();
  await page.getByLabel('Numéro d’engagement').fill('EJ-2026-PARCOURS');
  await page.getByRole('button', { name: 'Engager la dépense' }).click();
  await expect(page.getByText('n° EJ-2026-PARCOURS')).toBeVisible();
  await page.screenshot({ path: 'test-results/subvention.png', fullPage: true });
  const adresse = page.url();
  await deconnecter(page);

  await entrer(page, 'signataire', adresse);
  await page.getByRole('button', { name: 'Signer pour la Région' }).click();
  await accessible(page, 'signer pour la Région');
  await page.getByRole('dialog').getByRole('button', { name: 'Signer pour la Région' }).click();
  await expect(page.getByText(/Signé par .* le/)).toBeVisible();
  await deconnecter(page);

  await entrer(page, 'finances', '/instruction/tableau-de-bord?annee=2026');
  await expect(page.getByRole('table', { name: 'Par mois' })).toBeVisible();
  await accessible(page, 'le tableau de bord');
  await page.screenshot({ path: 'test-results/tableau-de-bord.png', fullPage: true });
  await page.goto('/instruction/selection');
  await page.getByLabel('Séance').selectOption({ label: 'Commission permanente du 14 décembre 2026' });
  await expect(page.getByRole('table', { name: 'Dossiers de la séance' })).toBeVisible();
  await page.getByRole('checkbox').first().click();
  await expect(page).toHaveURL(/retenus=/);
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
  await accessible(page, 'que retenir en séance');
  await page.screenshot({ path: 'test-results/selection.png', fullPage: true });
});
