import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

/** Ouvre la page « Avis » d’un dossier trouvé par son nom. */
async function avisDu(page: Page, compte: string, nom: string): Promise<string> {
  await entrer(page, compte, `/instruction/dossiers?q=${encodeURIComponent(nom)}`);
  await page.getByRole('row').filter({ hasText: nom }).getByRole('link').first().click();
  await page.getByRole('navigation', { name: 'Pages du dossier' }).getByRole('link', { name: 'Avis', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Demandes d’avis' })).toBeVisible();
  return page.url();
}

test('un avis, de la demande à sa lecture par l’instruction', async ({ page }) => {
  await avisDu(page, 'instructeur-87', 'L’Établi des Brandes');
  await accessible(page, 'demander un avis');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByRole('alert').filter({ has: page.getByRole('heading') })).toBeFocused();
  await page.getByLabel(/Louise Bardet/).check();
  await page.getByLabel('Question posée').fill('Ce lieu manque-t-il au bassin de vie ?');
  await page.getByText('Relire le courriel qui sera envoyé').click();
  await expect(page.getByText(/La Région vous demande un avis sur le projet « L’Établi des Brandes »/)).toBeVisible();
  await accessible(page, 'demande remplie, courriel relu');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByRole('heading', { name: /Louise Bardet.*Attendu/ })).toBeVisible();
  await expect(page.getByText('Avis attendus 0/1').first()).toBeVisible();
  await accessible(page, 'avis attendu');

  await deconnecter(page);
  await entrer(page, 'expert', '/instruction');
  await expect(page).toHaveURL(/\/mes-avis$/);
  await expect(page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link')).toHaveText(['Mes avis', 'Mes notations', 'Registre']);
  await expect(page.getByRole('table', { name: 'Avis à rendre' }).getByText('En retard')).toHaveCount(1);
  await accessible(page, 'mes avis');
  await page.getByRole('row').filter({ hasText: 'L’Établi des Brandes' }).getByRole('link').click();
  await expect(page.getByText('Ce lieu manque-t-il au bassin de vie ?')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Projet', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Financement' })).toHaveCount(0);
  await accessible(page, 'lire et répondre');

  await page.getByRole('button', { name: 'Rendre mon avis' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Choisissez votre avis.' })).toBeVisible();
  await page.getByRole('radio', { name: 'Favorable avec réserves' }).check();
  await page.getByLabel('Votre analyse').fill('Utile ; l’animation reste à consolider.');
  await expect(page.getByText(/Brouillon enregistré à/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Votre analyse')).toHaveValue('Utile ; l’animation reste à consolider.');
  await page.getByRole('button', { name: 'Rendre mon avis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rendre mon avis' }).click();
  await expect(page.getByText('Il ne change plus.')).toBeVisible();
  await accessible(page, 'avis rendu');

  await deconnecter(page);
  await avisDu(page, 'instructeur-87', 'L’Établi des Brandes');
  await expect(page.getByText('Utile ; l’animation reste à consolider.')).toBeVisible();
  await expect(page.getByText('Avis rendus 1/1').first()).toBeVisible();
});

test('se récuser ferme le dossier ; les autres pages restent fermées à l’expert', async ({ page }) => {
  await entrer(page, 'expert', '/instruction/mes-avis');
  const ligne = page.getByRole('row').filter({ hasText: 'Le Hangar des Bassins' });
  await ligne.getByRole('link').click();
  await page.getByRole('button', { name: 'Déclarer un conflit d’intérêts' }).click();
  await page.getByRole('button', { name: 'Me récuser' }).click();
  await expect(page.getByText('Dites en une phrase quel lien vous avez avec ce projet.')).toBeVisible();
  await accessible(page, 'se récuser');
  const adresse = page.url();
  await page.getByLabel('Nature du lien').fill('Je siège au conseil de cette structure.');
  await page.getByRole('button', { name: 'Me récuser' }).click();
  await expect(page).toHaveURL(/\/mes-avis$/);
  await expect(ligne).toHaveCount(0);
  await page.goto(adresse);
  await expect(page.getByRole('heading', { name: 'Cette page est introuvable' })).toBeVisible();
  for (const fermee of ['/api/instruction/dossiers', '/api/instruction/taches', '/api/finances/subventions?annee=2026']) expect((await page.request.get(fermee)).status()).toBe(403);
});
