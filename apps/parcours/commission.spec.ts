import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { deconnecter, entrer } from './personnes.ts';

const onglet = (page: Page, nom: string) => page.getByRole('navigation', { name: 'Pages de la séance' }).getByRole('link', { name: nom, exact: true }).click();

/** Une séance tenue hier, que le vote puisse être saisi. */
async function ajouterSeance(page: Page): Promise<{ readonly id: string; readonly le: string }> {
  await entrer(page, 'valideur', '/instruction/commissions');
  const { maintenant } = await (await page.request.get('/api/configuration')).json() as { maintenant: string };
  const le = new Date(Date.parse(maintenant) - 24 * 3_600_000).toISOString().slice(0, 10);
  const { id } = await (await page.request.post('/api/instruction/seances', { data: { genre: 'commission-permanente', tenueLe: le, lieu: 'Hôtel de Région' } })).json() as { id: string };
  await deconnecter(page);
  return { id, le };
}

async function deplacer(page: Page, dossier: string, vers: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: dossier }).getByRole('button', { name: /Déplacer ou retirer/ }).click();
  const boite = page.getByRole('dialog');
  await accessible(page, 'déplacer un dossier');
  await boite.getByLabel('Que faire de ce dossier ?').selectOption(vers);
  await boite.getByRole('button', { name: 'Déplacer', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: dossier })).toHaveCount(0);
}

test('une commission permanente, de l’ordre du jour au procès-verbal', async ({ page }) => {
  const { id, le } = await ajouterSeance(page);
  await entrer(page, 'secretariat', '/instruction/commissions');
  await expect(page.getByRole('table', { name: 'Séances de la commission permanente' })).toBeVisible();
  await accessible(page, 'les séances');
  await page.getByRole('link', { name: /14.décembre.2026/ }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Le Four banal' })).toBeVisible();
  await deplacer(page, 'Le Four banal', id);
  await deplacer(page, 'La Serre des Idées', id);

  await page.goto(`/instruction/commissions/${id}`);
  await onglet(page, 'Vote');
  await expect(page.getByText('Saisissez d’abord les élus et leur présence.')).toBeVisible();
  await accessible(page, 'vote, sans élus');
  await onglet(page, 'Ordre du jour');
  for (const [rang, nom] of ['Hélène Faucher', 'Marc Lestrade', 'Inès Tauzin'].entries()) {
    await page.getByRole('button', { name: 'Ajouter un élu' }).click();
    await page.getByLabel(`Nom, ligne ${rang + 1}`).fill(nom);
  }
  await page.getByRole('button', { name: 'Enregistrer les élus' }).click();
  await expect(page.getByText('le quorum est atteint.')).toBeVisible();
  const deport = page.getByRole('form', { name: 'Déclarer un déport' });
  await deport.getByLabel('Élu').selectOption({ label: 'Marc Lestrade' });
  await deport.getByLabel('Motif').fill('siège au conseil de la structure');
  await deport.getByRole('button', { name: 'Déclarer le déport' }).click();
  await expect(page.getByText(/Marc Lestrade, dossier .* : siège au conseil/)).toBeVisible();
  await page.getByText('Régler les délais, les rapports et le quorum').click();
  await accessible(page, 'ordre du jour complet');
  await page.screenshot({ path: 'test-results/commission-ordre.png', fullPage: true });

  await onglet(page, 'Rapports');
  await page.getByLabel('Exposé des motifs', { exact: true }).fill('Un exposé relu par le secrétariat.');
  await page.getByRole('button', { name: 'Enregistrer une version' }).click();
  await expect(page.getByText(/Version 1, par/)).toBeVisible();
  for (const lien of await page.getByRole('link', { name: /\((PDF|DOCX|ODS)\)/ }).all()) expect((await page.request.get((await lien.getAttribute('href'))!)).ok(), await lien.innerText()).toBe(true);
  await accessible(page, 'rapports');
  await page.screenshot({ path: 'test-results/commission-rapports.png', fullPage: true });

  await onglet(page, 'Vote');
  await page.getByRole('button', { name: 'Enregistrer les votes' }).click();
  await expect(page.getByText('Indiquez le numéro de délibération de chaque rapport.')).toBeVisible();
  await page.getByLabel(/^Délibération n°/).fill('2026.1124.CP');
  const ligne = page.getByRole('row').filter({ hasText: 'Amendé' }).filter({ has: page.locator('input') }).first();
  await ligne.getByLabel(/^Vote, /).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel(/^Vote, /).nth(1)).toBeFocused();
  await ligne.getByLabel(/^Vote, /).selectOption('ajourne');
  await page.getByRole('button', { name: 'Enregistrer les votes' }).click();
  await expect(page.getByText('Indiquez le motif : il sera lu par le porteur ou par l’instruction.')).toBeVisible();
  await accessible(page, 'grille à corriger');
  await page.screenshot({ path: 'test-results/commission-grille.png', fullPage: true });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await accessible(page, 'grille, au téléphone');
  await page.screenshot({ path: 'test-results/commission-telephone.png', fullPage: true });
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByText('Remplir la grille depuis un fichier CSV').click();
  const modele = await (await page.request.get(`/api/instruction/commissions/${id}/votes/modele.csv`)).text();
  const choisir = (contenu: string) => page.getByLabel('Fichier rempli').setInputFiles({ name: 'votes.csv', mimeType: 'text/csv', buffer: Buffer.from(contenu) });
  await choisir(modele.replace('Adopté', 'Peut-être'));
  await expect(page.getByText('1 ligne à corriger dans le fichier : rien n’a été reporté.')).toBeVisible();
  await choisir(modele);
  await expect(page.getByText('2 lignes reportées dans la grille.')).toBeVisible();
  await page.getByRole('button', { name: 'Enregistrer les votes' }).click();
  await accessible(page, 'confirmer les votes');
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer les votes' }).click();
  await expect(page.getByRole('heading', { name: 'Votes enregistrés' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Votes de la séance' }).getByText('Adopté : accord')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('table', { name: 'Votes de la séance' }).getByText('Adopté : refus')).toBeVisible({ timeout: 30_000 });
  await accessible(page, 'votes enregistrés');

  await onglet(page, 'Suites');
  await page.getByLabel('Transmise au préfet le').fill(le);
  await page.getByLabel('N° d’accusé de télétransmission').fill('AR-2026-1124');
  await page.getByLabel('Publiée le').fill(le);
  await page.getByRole('button', { name: 'Enregistrer ces dates' }).click();
  await expect(page.getByText(/Les délibérations de cette séance sont exécutoires depuis le/)).toBeVisible();
  await page.getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByRole('link', { name: /Lire le procès-verbal/ })).toBeVisible({ timeout: 30_000 });
  await accessible(page, 'suites');
  await page.screenshot({ path: 'test-results/commission-suites.png', fullPage: true });

  await deconnecter(page);
  await entrer(page, 'instructeur-87', `/instruction/commissions/${id}`);
  await expect(page.getByText('Aucun dossier n’est inscrit à cette séance.')).toBeVisible();
});
