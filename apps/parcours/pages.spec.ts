import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { entrer } from './personnes.ts';

const APPEL = '/appels/2025-2028';
const RESULTAT = `${APPEL}/eligibilite/resultat?volet=creation&categorie=association&commune=87024&nom=Bujaleuf`;
const PUBLIQUES = [
  '/', APPEL, '/appels/2017-2018', `${APPEL}/eligibilite`, `${APPEL}/eligibilite?volet=creation&categorie=association&q=commune`, RESULTAT,
  '/connexion', '/inscription', '/inscription/envoyee', '/verifier-courriel?jeton=inconnu', '/mot-de-passe', '/nouveau-mot-de-passe?jeton=inconnu',
  '/verification', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/aide', '/nulle-part', '/boite', '/api/docs',
];
/** Chaque onglet là où il a le plus à montrer ; tous une fois au moins. */
const ONGLETS = {
  DEPOSE: ['', 'demande', 'documents'],
  EN_INSTRUCTION: ['', 'eligibilite', 'budget', 'comite'],
  INSCRIT_COMMISSION: ['comite', 'decision', 'journal'],
  ACCORDE: ['', 'budget', 'decision'],
  REJETE: ['eligibilite', 'decision', 'documents'],
};

/** La page est finie de charger : un seul h1, un titre d’onglet, aucune attente en cours. */
async function prete(page: Page): Promise<string> {
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.getByText(/^(Chargement|Lecture|Ouverture|Calcul)[^.]*…$/)).toHaveCount(0);
  await expect(page).toHaveTitle(/ – /);
  return page.title();
}

test.describe('le portail', () => {
  test('chaque page publique est accessible, titrée à elle seule, sans erreur de console', async ({ page }) => {
    const erreurs = ecouter(page);
    const titres: string[] = [];
    for (const adresse of PUBLIQUES) {
      await page.goto(adresse);
      if (!/^\/(boite|api)/.test(adresse)) titres.push(await prete(page));
      await accessible(page, adresse);
    }
    expect(titres.filter((titre, rang) => titres.indexOf(titre) !== rang)).toEqual([]);
    expect(erreurs).toEqual([]);
  });

  test('les dossiers de la porteuse : liste, brouillon, suivi, compte (les étapes : histoire)', async ({ page }) => {
    await entrer(page, 'porteur-a', '/dossiers');
    const { brouillon, depose } = await siens(page);
    const titres: string[] = [];
    for (const adresse of ['/dossiers', '/dossiers/nouveau', `/dossiers/${brouillon}/remplir`, `/dossiers/${brouillon}/verifier`, `/dossiers/${depose}`, `/dossiers/${depose}?vue=dossier`, `/dossiers/${depose}?vue=documents`, `/dossiers/${depose}/depose`, '/compte']) {
      await page.goto(adresse);
      titres.push(await prete(page));
      await accessible(page, adresse);
    }
    expect(new Set(titres).size).toBeGreaterThanOrEqual(titres.length - 2);
    await page.goto(`/dossiers/${brouillon}/remplir`);
    await page.getByRole('button', { name: 'Abandonner ce brouillon' }).click();
    await accessible(page, 'dialogue d’abandon');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Mon compte/ }).click();
    await accessible(page, 'menu du compte ouvert');
  });

  test('à 320 pixels rien ne défile de côté', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await entrer(page, 'porteur-a', '/dossiers');
    const { brouillon, depose } = await siens(page);
    const debords: string[] = [];
    for (const adresse of ['/', APPEL, `${APPEL}/eligibilite`, RESULTAT, '/aide', '/accessibilite', '/verification', '/dossiers', `/dossiers/${brouillon}/remplir`, `/dossiers/${brouillon}/etape/projet`, `/dossiers/${brouillon}/etape/financement`, `/dossiers/${brouillon}/etape/pieces`, `/dossiers/${brouillon}/verifier`, `/dossiers/${depose}`, `/dossiers/${depose}?vue=documents`]) {
      await page.goto(adresse);
      await prete(page);
      if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) debords.push(adresse);
    }
    expect(debords).toEqual([]);
  });

  test('le lien d’évitement vient en premier, et le focus se voit à chaque arrêt', async ({ page }) => {
    for (const adresse of ['/', RESULTAT, '/connexion']) {
      await page.goto(adresse);
      await prete(page);
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
      await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeInViewport();
      expect(await arretsSansFocus(page), adresse).toEqual([]);
    }
    await page.goto('/aide');
    await prete(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('#contenu')).toBeFocused();
  });
});

test.describe('l’instruction', () => {
  test('l’accueil, la liste et ses filtres, sans titre en double', async ({ page }) => {
    const erreurs = ecouter(page);
    const titres: string[] = [];
    await page.goto('/instruction/connexion');
    titres.push(await prete(page));
    await accessible(page, 'connexion des agents');
    await entrer(page, 'instructeur-87', '/instruction');
    titres.push(await prete(page));
    await accessible(page, 'tâches');
    for (const adresse of ['/instruction/dossiers', '/instruction/dossiers?q=rien-du-tout']) {
      await page.goto(adresse);
      await prete(page);
      await accessible(page, adresse);
    }
    titres.push(await page.title());
    await page.getByRole('group').or(page.locator('summary')).first().waitFor();
    for (const depliant of await page.locator('main summary').all()) await depliant.click();
    await accessible(page, 'liste, filtres dépliés');
    await page.goto('/instruction/nulle-part');
    titres.push(await prete(page));
    await accessible(page, 'page introuvable de l’instruction');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
    await page.goto('/instruction/dossiers');
    await prete(page);
    await page.keyboard.press('Tab');
    expect(await arretsSansFocus(page)).toEqual([]);
    expect(new Set(titres).size).toBe(titres.length);
    expect(erreurs.filter((erreur) => !/401|404/.test(erreur))).toEqual([]);
  });

  for (const [etat, onglets] of Object.entries(ONGLETS)) {
    test(`les onglets d’un dossier à l’état ${etat}`, async ({ page }) => {
      await entrer(page, 'admin', '/instruction');
      const liste = await (await page.request.get(`/api/instruction/dossiers?etat=${etat}`)).json() as { readonly lignes: readonly { readonly id: string }[] };
      expect(liste.lignes.length, `dossiers ${etat}`).toBeGreaterThan(0);
      const titres: string[] = [];
      for (const onglet of onglets) {
        await page.goto(`/instruction/dossiers/${liste.lignes[0]!.id}/${onglet}`);
        await expect(page.getByRole('navigation', { name: 'Pages du dossier' })).toBeVisible();
        titres.push(await prete(page));
        await accessible(page, `${etat}, ${onglet || 'synthese'}`);
      }
      expect(new Set(titres).size).toBe(onglets.length);
    });
  }

  test('les subventions votées, pour les finances', async ({ page }) => {
    await entrer(page, 'finances', '/instruction/subventions');
    await prete(page);
    await accessible(page, 'subventions');
  });
});

test('sans WebGL, la carte cède la place au tableau et à une phrase, sans erreur', async ({ page }) => {
  const erreurs = ecouter(page);
  await page.addInitScript(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await page.goto(RESULTAT);
  await expect(page.getByRole('table', { name: 'Tiers-lieux les plus proches du projet' }).getByRole('row')).not.toHaveCount(0);
  await page.getByRole('heading', { name: 'Tiers-lieux les plus proches' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  await expect(page.getByText('La carte ne peut pas s’afficher sur cet appareil : le tableau dit la même chose.')).toBeVisible();
  await accessible(page, 'résultat sans carte');
  expect(erreurs).toEqual([]);
});

/** Ce que la console dit d’anormal, à mesure. */
function ecouter(page: Page): string[] {
  const erreurs: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' && !/status of (401|404)/.test(message.text())) erreurs.push(message.text()); });
  page.on('pageerror', (erreur) => erreurs.push(erreur.message));
  return erreurs;
}

/** Un brouillon de la personne connectée, et un dossier qu’elle a déposé. */
async function siens(page: Page) {
  const liste = await (await page.request.get('/api/dossiers')).json() as readonly { readonly id: string; readonly nom: string; readonly etat: string }[];
  return { brouillon: liste.find(({ nom }) => nom === 'La Grange aux Métiers')!.id, depose: liste.find(({ etat }) => etat !== 'BROUILLON' && etat !== 'ABANDONNE')!.id };
}

/** Tabule jusqu’au bout de la page ; rend les arrêts dont le focus ne se voit pas (ni contour, ni ombre). */
async function arretsSansFocus(page: Page): Promise<string[]> {
  const fautifs: string[] = [];
  for (let pas = 0; pas < 300; pas += 1) {
    const arret = await page.evaluate(() => {
      const actif = document.activeElement;
      if (!actif || actif === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(actif);
      return { quoi: `${actif.tagName} ${actif.textContent?.slice(0, 40)}`, visible: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' };
    });
    if (!arret) break;
    if (!arret.visible) fautifs.push(arret.quoi);
    await page.keyboard.press('Tab');
  }
  return fautifs;
}
