import { expect, type Page } from '@playwright/test';
import { accessible } from '../axe.ts';
import { agir } from '../personnes.ts';
import type { Dossier } from './deposer.ts';
import { envoyer, lire } from './http.ts';

const ANALYSE = 'Un besoin établi, une gouvernance ouverte, un budget mesuré.';

export const onglet = (page: Page, nom: string) => page.getByRole('navigation', { name: 'Pages du dossier' }).getByRole('link', { name: nom, exact: true }).click();

/** À l’écran : prend en charge, déclare complet, conclut chaque critère, instruit le budget. */
export async function instruire(page: Page, { id, nom }: Dossier): Promise<void> {
  await page.goto(`/instruction/dossiers/${id}`);
  await expect(page.getByRole('heading', { level: 1, name: nom })).toBeVisible();
  await accessible(page, 'dossier déposé');
  await agir(page, 'Prendre en charge');
  await agir(page, 'Déclarer le dossier complet');

  await onglet(page, 'Éligibilité');
  await page.getByRole('button', { name: /^Conclure/ }).first().waitFor();
  for (let reste = await page.getByRole('button', { name: /^Conclure/ }).count(); reste > 0; reste -= 1) {
    await page.getByRole('button', { name: /^Conclure/ }).first().click();
    await page.getByRole('radio', { name: 'Satisfait', exact: true }).check();
    await page.getByLabel('Motif').fill('Vérifié sur les pièces du dossier.');
    if (reste === 1) await accessible(page, 'dernière conclusion');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Conclure/ })).toHaveCount(reste - 1);
  }
  await accessible(page, 'critères conclus');

  await onglet(page, 'Budget');
  const retenu = page.getByLabel(/^Montant retenu, en euros/).first();
  const poste = (await retenu.evaluate((champ: HTMLInputElement) => champ.labels![0]!.textContent!)).replace(/^.* : /, '');
  await retenu.fill('1000');
  await page.getByRole('button', { name: 'Enregistrer le budget' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await accessible(page, 'budget sans motif');
  await page.getByLabel(`Motif de l’écart : ${poste}`).first().fill('Le reste est déjà financé par la commune.');
  await page.getByRole('button', { name: 'Enregistrer le budget' }).click();
  await expect(page.getByText('Budget enregistré')).toBeAttached();
  await accessible(page, 'budget instruit');
}

/** À l’écran : propose un accord au montant maximal. */
export async function proposer(page: Page, { id }: Dossier): Promise<void> {
  await page.goto(`/instruction/dossiers/${id}/comite`);
  await page.getByRole('radio', { name: 'Accord' }).check();
  await page.getByLabel('Analyse').fill(ANALYSE);
  await accessible(page, 'proposition');
  await page.getByRole('button', { name: 'Proposer au comité' }).click();
  await expect(page.getByRole('button', { name: 'Proposer au comité' })).toHaveCount(0);
}

type Fiche = { readonly criteres: readonly { readonly code: string; readonly confirmation: unknown; readonly sansObjet?: boolean }[]; readonly budget: { readonly version: number; readonly aideMaximaleCentimes: number | null; readonly lignes: readonly { readonly ligne: string; readonly retenuCentimes: number; readonly motif: string | null }[] } };

/** Les mêmes gestes par l’API, pour un dossier de plus. */
export async function instruireParApi(page: Page, { id }: Dossier): Promise<void> {
  const chemin = `/api/instruction/dossiers/${id}`;
  await envoyer(page, 'post', `${chemin}/prise-en-charge`, {});
  await envoyer(page, 'post', `${chemin}/completude`, {});
  const { criteres, budget: { version, lignes } } = await lire<Fiche>(page, chemin);
  for (const { code } of criteres.filter(({ confirmation, sansObjet }) => !confirmation && !sansObjet)) await envoyer(page, 'put', `${chemin}/criteres/${code}`, { resultat: 'satisfait', motif: 'Vérifié sur les pièces du dossier.' });
  await envoyer(page, 'put', `${chemin}/budget`, { lignes: lignes.map(({ ligne, retenuCentimes, motif }) => ({ ligne, retenuCentimes, ...(motif ? { motif } : {}) })) }, { 'If-Match': `"${version}"` });
  const { budget: { aideMaximaleCentimes } } = await lire<Fiche>(page, chemin);
  await envoyer(page, 'post', `${chemin}/proposition`, { sens: 'accord', montantCentimes: aideMaximaleCentimes, analyse: ANALYSE });
}
