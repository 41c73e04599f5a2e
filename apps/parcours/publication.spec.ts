import { expect, type Page, test } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

/** Une subvention de la démonstration que la Région a signée en 2026 : il y a au moins elle à publier. */
async function signee(page: Page): Promise<{ readonly numero: string; readonly annee: string }> {
  await entrer(page, 'finances', '/instruction/subventions');
  const { lignes } = await (await page.request.get('/api/finances/subventions?annee=2026')).json() as { lignes: { numero: string; etat: string }[] };
  const { numero } = lignes.find(({ etat }) => etat === 'SIGNEE' || etat === 'EN_COURS')!;
  return { numero, annee: '2026' };
}

test('publier les subventions signées, dire la base d’une aide, tenir le registre', async ({ page }) => {
  const { numero, annee } = await signee(page);
  await entrer(page, 'finances', `/instruction/publication?annee=${annee}`);
  await expect(page.getByRole('row').filter({ hasText: numero }).getByText('À publier', { exact: true })).toBeVisible();
  await accessible(page, 'la publication');
  await page.getByRole('button', { name: `Publier ${annee}` }).click();
  await accessible(page, 'la publication à confirmer');
  await page.getByRole('dialog').getByRole('button', { name: 'Publier', exact: true }).click();
  await expect(page.getByText('Rien n’a changé : il n’y a rien à publier.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: numero }).getByText('Publiée', { exact: true })).toBeVisible();
  await accessible(page, 'la publication faite');
  expect((await (await page.request.get(`/api/publication/subventions.csv?annee=${annee}`)).text()).split('\r\n')[1]).toContain('aide en numéraire');

  await entrer(page, 'instructeur-33', '/instruction');
  const { lignes } = await (await page.request.get('/api/instruction/dossiers?etat=EN_INSTRUCTION,ACCORDE')).json() as { lignes: { id: string }[] };
  await page.goto(`/instruction/dossiers/${lignes[0]!.id}/budget`);
  const panneau = page.getByRole('region', { name: 'Aide d’État' });
  await panneau.getByRole('button', { name: 'Choisir la base de compatibilité' }).click();
  await panneau.getByLabel('Base de compatibilité').selectOption('de-minimis-2023-2831');
  await panneau.getByLabel('Déclaration du bénéficiaire, reçue le').fill('02/11/2026');
  await panneau.getByRole('button', { name: 'Ajouter une aide déclarée' }).click();
  await panneau.getByRole('button', { name: 'Enregistrer la base' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Indiquez qui a accordé l’aide.' })).toBeFocused();
  await accessible(page, 'la déclaration refusée');
  await panneau.getByLabel('Octroyée le').fill('15/01/2025');
  await panneau.getByLabel('Financeur').fill('Commune');
  await panneau.getByLabel('Montant', { exact: true }).fill('12 000');
  await panneau.getByRole('button', { name: 'Enregistrer la base' }).click();
  await expect(panneau.getByText(/12.000,00.€ déjà octroyés|déjà octroyés depuis/)).toBeVisible();
  await accessible(page, 'le panneau d’aide d’État');

  await entrer(page, 'finances', '/instruction/publication/registre');
  await expect(page.getByRole('table', { name: 'Aides de minimis octroyées' })).toBeVisible();
  await accessible(page, 'le registre de minimis');
});
