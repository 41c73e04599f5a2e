import { expect, type Page } from '@playwright/test';

export const MOT_DE_PASSE = 'demo-maillage-2026';

/** Ouvre la session d’un compte de démonstration par l’API, puis la page demandée. */
export async function entrer(page: Page, compte: string, adresse: string): Promise<void> {
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
