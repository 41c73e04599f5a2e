import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';

test('l’annuaire se cherche, mène à la page d’un lieu, et une erreur se signale', async ({ page }) => {
  await page.goto('/annuaire');
  await expect(page.getByText(/\d+ lieux trouvés/)).toBeVisible();
  await accessible(page, 'l’annuaire');
  await page.getByLabel('Département').selectOption('33');
  await page.getByLabel('Statut').selectOption('ouvert');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(/departement=33&statut=ouvert/);
  await page.getByRole('link', { name: 'La Confluente' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'La Confluente' })).toBeVisible();
  await accessible(page, 'la page d’un lieu');
  await page.getByRole('link', { name: 'Signaler une erreur' }).click();
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('alert')).toContainText('erreurs à corriger');
  await accessible(page, 'le signalement refusé');
  await page.getByLabel('Votre message').fill('Le lieu a changé d’adresse : 2 place du Marché.');
  await page.getByLabel('Votre nom').fill('Camille Essai');
  await page.getByLabel('Votre adresse électronique').fill('camille@exemple.test');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' })).toBeVisible();
});

test('une recherche sans résultat dit quoi faire, un lieu inconnu est introuvable', async ({ page }) => {
  await page.goto('/annuaire?q=zzzz');
  await expect(page.getByRole('link', { name: 'demandez le référencement d’un lieu' })).toBeVisible();
  await accessible(page, 'l’annuaire sans résultat');
  await page.goto('/annuaire/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/introuvable|n’existe pas/i);
  await page.goto('/annuaire/signaler');
  await accessible(page, 'la demande de référencement');
});
