import { expect, type Page } from '@playwright/test';

/** Un geste répété, fait par l’API dans la session ouverte ; échoue avec la réponse du serveur. */
export async function envoyer<T = unknown>(page: Page, methode: 'post' | 'put', adresse: string, data: unknown, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  const reponse = await page.request[methode](adresse, { data, headers: { ...headers } });
  const texte = await reponse.text();
  expect(reponse.ok(), `${methode} ${adresse} : ${texte}`).toBe(true);
  return (texte ? JSON.parse(texte) : null) as T;
}

export async function lire<T>(page: Page, adresse: string): Promise<T> {
  const reponse = await page.request.get(adresse);
  expect(reponse.ok(), adresse).toBe(true);
  return await reponse.json() as T;
}
