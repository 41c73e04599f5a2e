import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

/** La première ligne d’une liste filtrée. */
const premiere = (page: Page) => page.getByRole('table', { name: 'Dossiers' }).locator('tbody tr').first();

test('la liste : colonnes choisies, vue gardée, dossiers cochés, exports', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await entrer(page, 'instructeur-33', '/instruction/dossiers');
  await expect(premiere(page)).toBeVisible();
  const coupe = await page.getByRole('region', { name: 'Dossiers', exact: true }).evaluate((zone) => zone.scrollWidth - zone.clientWidth);
  expect(coupe, 'la liste de départ tient dans 1 280 pixels').toBeLessThanOrEqual(0);
  await accessible(page, 'liste');

  await page.getByText(/^Colonnes \(/).click();
  await page.getByRole('checkbox', { name: 'Porteur', exact: true }).check();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Porteur' })).toBeVisible();

  await page.getByRole('combobox', { name: 'Volet', exact: true }).selectOption('creation');
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page).toHaveURL(/volet=creation/);
  await page.getByRole('button', { name: 'Enregistrer cette vue' }).click();
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  await expect(page.getByText('Donnez un nom à cette vue.')).toBeVisible();
  await page.getByLabel('Nom de la vue').fill('Créations du 33');
  await page.getByRole('radio', { name: 'Tout le service' }).check();
  await accessible(page, 'enregistrer une vue');
  await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
  const vues = page.getByRole('navigation', { name: 'Vues de la liste' });
  await expect(vues.getByRole('link', { name: 'Créations du 33' })).toHaveAttribute('aria-current', 'page');

  await premiere(page).getByRole('checkbox').check();
  await expect(page.getByRole('region', { name: 'Dossiers cochés' })).toBeVisible();
  await accessible(page, 'dossiers cochés');
  const [fichier] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Exporter la sélection, ODS' }).click()]);
  expect(fichier.suggestedFilename()).toBe('dossiers.ods');

  await premiere(page).getByRole('link').click();
  await expect(page.getByRole('link', { name: 'Dossier suivant' })).toBeVisible();
  await page.getByRole('link', { name: 'Liste des dossiers' }).click();
  await expect(page).toHaveURL(/colonnes=/);

  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: 'Activer les raccourcis sur cet appareil' }).uncheck();
  await page.getByRole('button', { name: 'Fermer' }).click();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await deconnecter(page);
  await entrer(page, 'valideur', '/instruction/dossiers');
  await expect(vues.getByRole('link', { name: /Créations du 33 \(/ })).toBeVisible();
  await page.getByRole('button', { name: 'Gérer les étiquettes' }).click();
  await page.getByLabel('Nouvelle étiquette').fill('Zone blanche');
  await page.getByRole('button', { name: 'Ajouter l’étiquette' }).click();
  await expect(page.getByRole('button', { name: 'Retirer l’étiquette Zone blanche' })).toBeVisible();
  await accessible(page, 'étiquettes de la Région');
});

test('le dossier : étiquette, note privée, visite, repères ; puis un geste sur plusieurs', async ({ page }) => {
  await entrer(page, 'valideur', '/instruction');
  expect((await page.request.post('/api/instruction/etiquettes', { data: { nom: 'À visiter' } })).ok()).toBe(true);
  await deconnecter(page);
  await entrer(page, 'instructeur-33', '/instruction/dossiers?etat=DEPOSE,EN_INSTRUCTION');
  const numero = await premiere(page).getByRole('link').innerText();
  await premiere(page).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Repères' })).toBeVisible();
  await page.getByLabel('Étiquette à poser').selectOption('À visiter');
  await page.getByRole('button', { name: 'Poser', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Ôter l’étiquette À visiter' })).toBeVisible();
  await page.getByLabel('Nouvelle note').fill('Rappeler la mairie jeudi.');
  await page.getByRole('button', { name: 'Ajouter la note' }).click();
  await expect(page.getByText('Rappeler la mairie jeudi.')).toBeVisible();
  await page.getByRole('button', { name: 'Rendre compte d’une visite' }).click();
  await page.getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Rédigez le compte rendu.' })).toBeVisible();
  await page.getByLabel('Date de la visite').fill('02/06/2026');
  await page.getByLabel('Personnes présentes').fill('La présidente, l’instruction');
  await page.getByLabel('Compte rendu').fill('Lieu ouvert, trois résidents sur place.');
  await page.getByRole('button', { name: 'Enregistrer le compte rendu' }).click();
  await page.getByText('Visite du 2 juin 2026').click();
  await expect(page.getByText('Lieu ouvert, trois résidents sur place.')).toBeVisible();
  await accessible(page, 'synthèse avec suivi interne');

  await deconnecter(page);
  await entrer(page, 'valideur', '/instruction/dossiers');
  await page.getByRole('searchbox', { name: 'Rechercher' }).fill(numero);
  await page.getByRole('button', { name: 'Appliquer' }).click();
  await expect(page.getByText('1 dossier', { exact: true })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Cocher toute la page' }).check();
  await page.getByLabel('Retirer l’étiquette').selectOption('À visiter');
  await page.getByRole('button', { name: 'Valider : retirer l’étiquette' }).click();
  await expect(page.getByText('1 dossier traité sur 1')).toBeVisible();
  await accessible(page, 'résultat d’un geste');

  await page.goto('/instruction/indicateurs');
  await expect(page.getByRole('heading', { name: 'Délais par étape' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Dossiers par état' })).toBeVisible();
  await accessible(page, 'indicateurs');
  await page.goto('/instruction/courriels-refuses');
  await expect(page.getByRole('heading', { level: 1, name: 'Courriels refusés' })).toBeVisible();
  await accessible(page, 'courriels refusés');
});

test('le porteur lit qui agit, et un délai seulement s’il est fondé', async ({ page }) => {
  await entrer(page, 'porteur-b', '/dossiers');
  const dossiers = await (await page.request.get('/api/dossiers')).json() as { readonly id: string; readonly etat: string }[];
  const instruit = dossiers.find(({ etat }) => etat !== 'BROUILLON' && etat !== 'ABANDONNE')!;
  await page.goto(`/dossiers/${instruit.id}`);
  await expect(page.getByRole('heading', { name: 'Où en est votre dossier' })).toBeVisible();
  await accessible(page, 'suivi du porteur');
});
