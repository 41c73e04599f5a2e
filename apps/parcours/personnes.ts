import { expect, type Page } from '@playwright/test';

const MOT_DE_PASSE = 'demo-maillage-2026';

/** Ouvre la session d’un compte de démonstration par l’API, puis la page demandée. La page d’avant se ferme d’abord : une réponse encore en route rendrait son ancien cookie. */
export async function entrer(page: Page, compte: string, adresse: string): Promise<void> {
  await page.goto('about:blank');
  const reponse = await page.request.post('/api/connexion', { data: { courriel: `${compte}@demo.test`, motDePasse: MOT_DE_PASSE } });
  expect(reponse.ok(), `connexion de ${compte}`).toBe(true);
  await page.goto(adresse);
}

/** Un geste sans saisie de l’instruction : fait, son bouton disparaît. */
export async function agir(page: Page, geste: string): Promise<void> {
  const bouton = page.getByRole('button', { name: geste, exact: true });
  await bouton.click();
  await expect(bouton).toHaveCount(0);
}

export const deconnecter = (page: Page) => page.request.post('/api/deconnexion');

/** Un brouillon tout neuf du volet création à Bujaleuf, ouvert sur sa liste des tâches. */
export async function commencer(page: Page, compte: string): Promise<void> {
  await entrer(page, compte, '/dossiers/nouveau?appel=2025-2028&volet=creation&commune=87024');
  await page.getByRole('button', { name: 'Commencer le dossier' }).click();
  await expect(page.getByText('0 tâche terminée sur 6.')).toBeVisible();
}
