import { expect, type Page } from '@playwright/test';
import { entrer } from '../personnes.ts';
import { envoyer } from './http.ts';

/** Une séance au calendrier, ouverte dans la session du secrétariat ; rend son identifiant. */
export async function ajouterSeance(page: Page, genre: 'comite' | 'commission-permanente', tenueLe: string): Promise<string> {
  await entrer(page, 'secretariat', '/instruction/seances');
  const { id } = await envoyer<{ id: string }>(page, 'post', '/api/instruction/seances', { genre, tenueLe, lieu: 'Salle des Sept (démonstration)' });
  return id;
}

/** Choisit dans une liste l’option qui contient ces mots. */
export async function choisir(page: Page, liste: string, mots: string): Promise<void> {
  const champ = page.getByLabel(liste, { exact: true });
  await expect(champ.getByRole('option').filter({ hasText: mots })).not.toHaveCount(0);
  const libelle = (await champ.getByRole('option').filter({ hasText: mots }).first().textContent())!;
  await champ.selectOption({ label: libelle });
}

/** Ouvre chaque lettre, la choisit, puis fait partir le lot ; `faites` : ce que la page dit à la fin, que toutes ont suivi. */
export async function traiterLot(page: Page, etape: string, numeros: readonly string[], geste: string, faites: string): Promise<void> {
  await page.goto(`/instruction/actes?etape=${etape}`);
  for (const numero of numeros) {
    const ligne = page.getByRole('row').filter({ hasText: numero });
    const ouvrir = ligne.getByRole('button', { name: /^Ouvrir/ });
    await expect(ligne).toBeVisible();
    if (await ouvrir.count()) await ouvrir.click();
    await ligne.getByRole('checkbox').check();
  }
  const bouton = `${geste} ${numeros.length} lettres`;
  await page.getByRole('button', { name: bouton, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: bouton, exact: true }).click();
  await expect(page.getByText(`${numeros.length} lettres ${faites} sur ${numeros.length}.`)).toBeVisible({ timeout: 60_000 });
}
