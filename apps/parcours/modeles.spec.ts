import { expect, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

test('un modèle de lettre se copie, se corrige et s’enregistre', async ({ page }) => {
  await entrer(page, 'admin', '/instruction/modeles');
  await expect(page.getByRole('heading', { level: 1, name: 'Modèles de lettre' })).toBeVisible();
  await accessible(page, 'la liste des modèles');
  await page.getByRole('button', { name: /^Copier vers….*Accord, Création/ }).click();
  await page.getByLabel('Vers le volet').selectOption('tous');
  await page.getByRole('button', { name: 'Copier en brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Accord : Tous les volets, version 1' })).toBeVisible();

  const corps = page.getByLabel('Corps de la lettre');
  const texte = await corps.inputValue();
  await corps.fill(`Soit 5 000 € de plus.\n${texte}`);
  await expect(page.getByText('Corps, ligne 1, colonne 6 : « 5 000 € » n’a pas de source', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publier…' })).toBeDisabled();
  await corps.fill(texte);
  await corps.press('Control+Home');
  await page.getByText('Insérer une variable').click();
  await page.getByLabel('Chercher une variable').fill('numéro du dossier');
  await page.getByRole('button', { name: 'Numéro du dossier : insérer' }).press('Enter');
  await expect(corps).toHaveValue(`{dossier.numero}${texte}`);
  await expect(page.getByText('Brouillon enregistré.')).toBeVisible();
});
