import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { commencer } from './personnes.ts';
import { secondeApi } from './seconde-api.ts';

const PERDUE = 'Connexion perdue : votre brouillon est conservé sur cet appareil.';
const ENREGISTRE = /Brouillon enregistré à/;
const NOM = 'Nom du projet';
const DESCRIPTION = 'Description du projet';

/** Le dossier tout neuf de la page, par son adresse. */
const identifiant = (page: Page) => /dossiers\/([^/]+)\//.exec(page.url())![1]!;

/** Ce que le serveur sait de l’étape « projet ». */
const surLeServeur = async (page: Page, id: string) => (await (await page.request.get(`/api/dossiers/${id}`)).json() as { readonly contenu: { readonly projet?: Readonly<Record<string, unknown>> } }).contenu.projet ?? {};

test('l’API tuée en pleine saisie : rien de tapé ne se perd, tout s’enregistre à son retour', async ({ page }) => {
  await commencer(page, 'porteur-b');
  const id = identifiant(page);
  const api = await secondeApi();
  try {
    await page.goto(`${api.adresse}/dossiers/${id}/etape/projet`);
    await page.getByLabel(NOM).fill('La Cour retrouvée');
    await expect(page.getByText(ENREGISTRE)).toBeVisible();
    await api.tuer();
    await page.getByLabel(DESCRIPTION).fill('Tapé pendant la panne.');
    await expect(page.getByText(PERDUE).first()).toBeVisible();
    await accessible(page, 'connexion perdue');
    expect((await surLeServeur(page, id))['description']).toBeUndefined();
    await api.relancer();
    await page.reload();
    await expect(page.getByText('Votre saisie est revenue')).toBeVisible();
    await expect(page.getByLabel(DESCRIPTION)).toHaveValue('Tapé pendant la panne.');
    await accessible(page, 'saisie revenue');
    await expect(page.getByText(ENREGISTRE)).toBeVisible();
    expect(await surLeServeur(page, id)).toMatchObject({ nom: 'La Cour retrouvée', description: 'Tapé pendant la panne.' });
  } finally { await api.tuer(); }
});

test('le réseau coupé puis revenu : la saisie part seule, sans recharger', async ({ page, context }) => {
  await commencer(page, 'porteur-b');
  const id = identifiant(page);
  await page.goto(`/dossiers/${id}/etape/projet`);
  await expect(page.getByLabel(NOM)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(NOM).fill('Hors ligne');
  await expect(page.getByText(PERDUE).first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(ENREGISTRE)).toBeVisible();
  expect((await surLeServeur(page, id))['nom']).toBe('Hors ligne');
});

test('l’API muette au rechargement : la page le dit, puis rend la saisie', async ({ page }) => {
  await commencer(page, 'porteur-b');
  const id = identifiant(page);
  await page.goto(`/dossiers/${id}/etape/projet`);
  await expect(page.getByLabel(NOM)).toBeVisible();
  await page.route('**/api/**', (route) => route.abort());
  await page.getByLabel(NOM).fill('Resté sur l’appareil');
  await expect(page.getByText(PERDUE).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await accessible(page, 'service indisponible');
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await expect(page.getByLabel(NOM)).toHaveValue('Resté sur l’appareil');
  await expect(page.getByText(ENREGISTRE)).toBeVisible();
});

test('l’onglet fermé à la dernière touche : le texte est là à la réouverture', async ({ page, context }) => {
  await commencer(page, 'porteur-b');
  const adresse = page.url().replace('/remplir', '/etape/projet');
  await page.goto(adresse);
  await page.getByLabel(NOM).fill('Fermé aussitôt');
  await page.close();
  const rouverte = await context.newPage();
  await rouverte.goto(adresse);
  await expect(rouverte.getByLabel(NOM)).toHaveValue('Fermé aussitôt');
});

test('la même étape dans deux onglets : le second choisit, rien n’est écrasé sans lui', async ({ page, context }) => {
  await commencer(page, 'porteur-b');
  const id = identifiant(page);
  const adresse = `/dossiers/${id}/etape/projet`;
  const autre = await context.newPage();
  await page.goto(adresse);
  await autre.goto(adresse);
  await expect(autre.getByLabel(NOM)).toBeVisible();
  await page.getByLabel(NOM).fill('Version du premier onglet');
  await expect(page.getByText(ENREGISTRE)).toBeVisible();
  await autre.getByLabel(NOM).fill('Version du second onglet');
  const choix = autre.getByRole('region', { name: 'Cette étape a été modifiée ailleurs' });
  await expect(choix).toBeVisible();
  await expect(choix.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(choix).toContainText('Version du premier onglet');
  await accessible(autre, 'choix entre deux versions');
  expect((await surLeServeur(page, id))['nom']).toBe('Version du premier onglet');
  await choix.getByRole('button', { name: 'Garder ma version' }).click();
  await expect(choix).toHaveCount(0);
  await expect(async () => expect((await surLeServeur(page, id))['nom']).toBe('Version du second onglet')).toPass();
  await page.getByLabel(NOM).fill('Encore une autre');
  const retour = page.getByRole('region', { name: 'Cette étape a été modifiée ailleurs' });
  await retour.getByRole('button', { name: /^Reprendre celle/ }).click();
  await expect(page.getByLabel(NOM)).toHaveValue('Version du second onglet');
});
