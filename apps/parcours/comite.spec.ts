import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

const SEANCE = '24 novembre 2026';
/** Deux dossiers proposés avec un accord, par le nom de leur structure dans la démonstration. */
const NOMS = ['Les Tilleuls d’en Face', 'Haute Rive'];

test('noter un dossier : confier une fiche, la remplir, la valider, la relire', async ({ page }) => {
  await entrer(page, 'instructeur-87', `/instruction/dossiers?q=${encodeURIComponent('L’Établi des Brandes')}`);
  await page.getByRole('row').filter({ hasText: 'L’Établi des Brandes' }).getByRole('link').first().click();
  await page.getByRole('navigation', { name: 'Pages du dossier' }).getByRole('link', { name: 'Notation', exact: true }).click();
  await expect(page.getByText('Personne ne note encore ce dossier.')).toBeVisible();
  await page.getByText('Confier une fiche').click();
  await page.getByRole('button', { name: 'Confier la notation' }).click();
  await expect(page.getByText('Choisissez au moins une personne.')).toBeVisible();
  await page.getByLabel(/Claire Vignaud/).check();
  await accessible(page, 'confier une fiche');
  await page.getByRole('button', { name: 'Confier la notation' }).click();
  await page.getByRole('link', { name: 'Remplir ma fiche' }).click();
  await expect(page.getByRole('heading', { name: 'Votre notation' })).toBeVisible();
  await page.getByRole('button', { name: 'Valider ma notation' }).click();
  await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
  for (const groupe of await page.getByRole('group', { name: /poids/ }).all()) await groupe.getByRole('radio', { name: /^3/ }).check();
  await page.getByRole('group', { name: /Ancrage territorial/ }).getByRole('radio', { name: /^4/ }).check();
  await expect(page.getByText('Total : 32 points sur 40, seuil atteint')).toBeVisible();
  await page.getByRole('button', { name: 'Valider ma notation' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: /Justifiez la note 4/ })).toBeVisible();
  await accessible(page, 'fiche de notation');
  await page.getByLabel('Justification : Ancrage territorial').fill('Trois communes partenaires, une convention signée.');
  await expect(page.getByText(/Fiche enregistrée à/)).toBeVisible();
  await page.getByRole('button', { name: 'Valider ma notation' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Valider ma notation' }).click();
  await expect(page.getByRole('table', { name: 'Votre fiche validée' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: /Notes retenues : 32 points sur 40/ })).toBeVisible();
  await accessible(page, 'notation validée');
});

test('une séance du comité, de sa préparation à son procès-verbal ; un membre déporté n’en voit rien', async ({ page }) => {
  await entrer(page, 'secretariat', '/instruction/seances');
  expect((await page.request.post('/api/instruction/seances', { data: { genre: 'comite', tenueLe: '2026-11-24', lieu: 'Salle de la Démonstration' } })).status()).toBe(201);
  await page.reload();
  await accessible(page, 'séances');
  await page.getByRole('link', { name: SEANCE }).click();
  await expect(page.getByRole('heading', { name: `Comité du ${SEANCE}`, level: 1 })).toBeVisible();
  const adresse = page.url();

  await page.getByText('Composer le comité').click();
  for (const nom of [/Jean-Marc Pouget/, /Nadia Belkacem/]) await page.getByLabel(nom).check();
  await page.getByLabel('Personnalité extérieure').fill('Odile Verneuil');
  await page.getByRole('button', { name: 'Enregistrer les membres' }).click();
  await expect(page.getByLabel('Odile Verneuil : présent')).toBeVisible();
  for (const nom of NOMS) await inscrire(page, nom);
  await page.getByLabel('Enveloppe de la séance').fill('40000');
  await page.getByRole('button', { name: 'Enregistrer les réglages' }).click();
  await expect(page.getByText('Dépassement')).toBeVisible();
  const lignes = page.getByRole('table', { name: 'Dossiers de la séance' }).getByRole('rowheader');
  const inscrits = await lignes.allTextContents();
  await page.getByRole('button', { name: /^Descendre/ }).first().click();
  const numeros = inscrits.toReversed();
  await expect(lignes).toHaveText(numeros);
  await page.getByRole('button', { name: 'Convoquer les membres' }).click();
  await expect(page.getByText(/Membres convoqués le/)).toBeVisible();
  await accessible(page, 'séance en préparation');
  await expect(lignes).toHaveText(numeros);

  await deconnecter(page);
  await entrer(page, 'comite-2', '/instruction');
  await expect(page).toHaveURL(/\/seances$/);
  await page.getByRole('link', { name: SEANCE }).click();
  await page.getByRole('link', { name: numeros[1]!, exact: true }).click();
  await page.getByRole('button', { name: 'Me déporter de ce dossier' }).click();
  await page.getByRole('button', { name: 'Me déporter', exact: true }).click();
  await expect(page.getByText('Dites en une phrase quel lien vous avez avec ce projet.')).toBeVisible();
  await accessible(page, 'se déporter');
  await page.getByLabel('Quel lien avez-vous avec ce projet ?').fill('Je siège au bureau de cette structure.');
  await page.getByRole('button', { name: 'Me déporter', exact: true }).click();
  await expect(page.getByRole('link', { name: numeros[0]!, exact: true })).toBeVisible();
  await expect(page.getByText(numeros[1]!)).toHaveCount(0);
  expect(await (await page.request.get(`${adresse.replace('/instruction/seances/', '/api/instruction/comites/')}/ordre-du-jour.csv`)).text()).not.toContain(numeros[1]!);

  await deconnecter(page);
  await entrer(page, 'valideur', adresse);
  for (const nom of ['Jean-Marc Pouget', 'Nadia Belkacem', 'Odile Verneuil']) await page.getByLabel(new RegExp(`${nom}.*présent`)).check();
  await expect(page.getByText('Quorum atteint : 3 présents sur 2 exigés')).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('link', { name: 'Tenir la séance' }).click();
  await expect(page.getByText('Dossier 1 sur 2')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
  await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Favorable', exact: true }).check();
  await page.getByLabel('Montant retenu').fill('20000');
  await accessible(page, 'dossier en séance');
  await page.screenshot({ path: 'test-results/comite-seance.png', fullPage: true });
  await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
  await expect(page.getByText('Dossier 2 sur 2')).toBeVisible();
  await page.locator('h1').click();
  await page.keyboard.press('k');
  await expect(page.getByText(/Avis favorable, 20.000/)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('2 votants').first()).toBeVisible();
  await page.getByRole('radio', { name: 'Ajourné' }).check();
  await page.getByLabel('Motifs, un par ligne').fill('Le plan de financement est à compléter.');
  await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
  await expect(page.getByText(/Avis ajourné/)).toBeVisible();
  await accessible(page, 'avis rendu');

  await page.goto(adresse);
  await page.getByLabel('Présidence de séance').selectOption({ label: 'Jean-Marc Pouget' });
  await page.getByRole('button', { name: 'Clore la séance' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByText('Close', { exact: true })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('link', { name: /Procès-verbal PV-COMITE-2026-11-24/ })).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 30_000 });
  await accessible(page, 'séance close');

  await deconnecter(page);
  await entrer(page, 'comite-2', adresse);
  await expect(page.getByRole('link', { name: numeros[0]!, exact: true })).toBeVisible();
  await expect(page.getByText(/Procès-verbal/)).toHaveCount(0);
  await expect(page.getByText(numeros[1]!)).toHaveCount(0);
});

/** Inscrit à l’ordre du jour le dossier dont la ligne contient ces mots. */
async function inscrire(page: Page, mots: string): Promise<void> {
  const liste = page.getByLabel('Dossier à inscrire');
  const avant = await page.getByRole('table', { name: 'Dossiers de la séance' }).getByRole('rowheader').count();
  const libelles = await liste.getByRole('option').allTextContents();
  await liste.selectOption({ label: libelles.find((un) => un.includes(mots)) ?? libelles[1]! });
  await page.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click();
  await expect(page.getByRole('table', { name: 'Dossiers de la séance' }).getByRole('rowheader')).toHaveCount(avant + 1);
}
