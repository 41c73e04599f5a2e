import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

const NOM = 'L’Établi des Brandes';

async function onglet(page: Page, libelle: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages du dossier' }).getByRole('link', { name: libelle, exact: true }).click();
}

test('un critère étayé, une dérogation visée, un budget réglé', async ({ page }) => {
  await entrer(page, 'instructeur-87', `/instruction/dossiers?q=${encodeURIComponent(NOM)}`);
  await page.getByRole('row').filter({ hasText: NOM }).getByRole('link').first().click();
  await onglet(page, 'Éligibilité');
  const critere = page.getByRole('table', { name: 'Critères d’éligibilité' }).getByRole('row').filter({ has: page.getByRole('rowheader', { name: /structure est implantée/ }) });

  await critere.getByRole('button', { name: /^Citer une pièce/ }).click();
  const pieces = page.getByRole('form', { name: /^Pièces à l’appui/ });
  await pieces.getByRole('button', { name: 'Enregistrer les pièces' }).click();
  await expect(pieces.getByRole('alert').getByRole('link', { name: 'Choisissez une pièce.' })).toBeVisible();
  await pieces.getByLabel('Pièce', { exact: true }).selectOption({ index: 1 });
  await pieces.getByLabel(/^Page/).fill('2');
  await accessible(page, 'pièces à l’appui');
  await pieces.getByRole('button', { name: 'Enregistrer les pièces' }).click();
  await expect(critere.getByText(/, page 2/)).toBeVisible();

  await critere.getByRole('button', { name: /^Établir le fait/ }).click();
  const fait = page.getByRole('form', { name: /^Fait établi/ });
  await fait.getByRole('radio', { name: 'Non' }).check();
  await fait.getByLabel('D’où vient ce fait').fill('Avis de situation Insee.');
  await fait.getByRole('button', { name: 'Établir et rejouer' }).click();
  await expect(critere.getByText('Rejoué sur les faits établis')).toBeVisible();

  await critere.getByRole('button', { name: /^(Conclure|Revoir la conclusion)/ }).click();
  await critere.getByRole('radio', { name: 'Dérogation' }).check();
  await critere.getByLabel('Motif').fill('Établissement en cours d’ouverture dans la région.');
  // La saisie n’est pas enregistrée : suivre un lien le dit.
  page.once('dialog', (question) => void question.dismiss());
  await onglet(page, 'Budget');
  await expect(critere.getByLabel('Motif')).toHaveValue('Établissement en cours d’ouverture dans la région.');
  await critere.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(critere.getByText('Visa attendu')).toBeVisible();
  await accessible(page, 'dérogation en attente');
  await page.screenshot({ path: 'test-results/eligibilite.png', fullPage: true });

  await deconnecter(page);
  await entrer(page, 'valideur', '/instruction/derogations');
  await accessible(page, 'dérogations à viser');
  await page.getByRole('row').filter({ hasText: NOM }).getByRole('link').click();
  await critere.getByRole('button', { name: /^Viser/ }).click();
  await expect(critere.getByText('Visée', { exact: true })).toBeVisible();

  const adresse = page.url().replace('/eligibilite', '/budget');
  await deconnecter(page);
  await entrer(page, 'instructeur-87', adresse);
  await page.getByRole('button', { name: /^Décider HT ou TTC/ }).click();
  const reglages = page.getByRole('form', { name: 'Réglages du budget' });
  const declare = await reglages.getByRole('radio', { name: 'Hors taxes' }).isChecked();
  await reglages.getByRole('radio', { name: declare ? 'Toutes taxes comprises' : 'Hors taxes' }).check();
  await reglages.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(reglages.getByRole('alert').getByRole('link', { name: /déclaration de TVA/ })).toBeVisible();
  await reglages.getByLabel(/^Motif\b(?! du)/).fill('Attestation fiscale du 3 juin.');
  await accessible(page, 'réglages du budget');
  await reglages.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(page.getByText(/Attestation fiscale du 3 juin/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Financement et autres aides' })).toBeVisible();
  await expect(page.getByText('Aides de minimis sur trois ans')).toBeVisible();
  await accessible(page, 'budget et financement');
  await page.setViewportSize({ width: 1900, height: 1000 });
  await page.screenshot({ path: 'test-results/budget.png', fullPage: true });
});
