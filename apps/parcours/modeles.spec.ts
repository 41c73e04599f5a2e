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

test('la Région règle une famille de paramètres, la confirme, et en lit l’histoire', async ({ page }) => {
  await entrer(page, 'admin', '/instruction/reglages');
  await expect(page.getByRole('row').filter({ hasText: 'Notification des décisions' })).toContainText('À confirmer');
  await accessible(page, 'les réglages');
  await page.getByRole('link', { name: 'Notification des décisions', exact: true }).click();
  await page.getByLabel('Alerte sans nouvelles').fill('20');
  await page.getByRole('button', { name: 'Enregistrer et confirmer' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'L’alerte vient avant la présomption' })).toBeFocused();
  await accessible(page, 'un réglage refusé');
  await page.getByLabel('Alerte sans nouvelles').fill('7');
  await page.getByRole('button', { name: 'Enregistrer et confirmer' }).click();
  await expect(page.getByRole('table', { name: 'Historique du réglage' })).toContainText('Confirmé sans changement');
  await expect(page.getByText(/^Confirmé le .*, par /)).toBeVisible();
  await accessible(page, 'un réglage confirmé');
  await page.screenshot({ path: 'test-results/reglage.png', fullPage: true });

  // La plus longue des familles : groupes, listes, lignes ajoutées ; rien n’est enregistré.
  await page.goto('/instruction/reglages/justificatifs-paiement');
  await page.getByRole('button', { name: 'Ajouter : pièce, Avance' }).click();
  await page.getByRole('button', { name: 'Enregistrer et confirmer' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Nommez la pièce.' })).toBeFocused();
  await accessible(page, 'une liste réglée');
  await page.screenshot({ path: 'test-results/reglage-liste.png', fullPage: true });
  await page.goto('/instruction/reglages/versements');
  await page.getByRole('button', { name: 'Ajouter : appel, Appels qui s’en écartent' }).click();
  await accessible(page, 'les règles des versements');
});
