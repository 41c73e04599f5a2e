import { FICHIER_PDF } from '@maillage/exemples';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { commencer, deconnecter, entrer } from './personnes.ts';

const resume = (page: Page) => page.getByRole('alert').filter({ has: page.getByRole('heading') });

/** Le résumé a le focus, dit cette phrase, et son lien mène au champ fautif. */
async function refuse(page: Page, phrase: string | RegExp, champ: string): Promise<void> {
  await expect(resume(page)).toBeFocused();
  await resume(page).getByRole('link', { name: phrase }).click();
  await expect(page.getByLabel(champ, { exact: true })).toBeFocused();
  await expect(page.getByLabel(champ, { exact: true })).toHaveAttribute('aria-invalid', 'true');
}

test.describe('se connecter', () => {
  test('un mot de passe faux et une adresse inconnue reçoivent la même réponse', async ({ page }) => {
    await page.goto('/connexion');
    const reponses: string[] = [];
    for (const adresse of ['porteur-a@demo.test', 'personne@demo.test']) {
      await page.getByLabel('Adresse électronique').fill(adresse);
      await page.getByLabel('Mot de passe', { exact: true }).fill('ce-n-est-pas-le-bon');
      await page.getByRole('button', { name: 'Se connecter' }).click();
      await expect(resume(page)).toBeFocused();
      reponses.push(await resume(page).innerText());
    }
    expect(reponses[1]).toBe(reponses[0]);
    await expect(page).toHaveTitle(/^Erreur : /);
    await accessible(page, 'connexion refusée');
  });

  test('des champs vides se disent un par un, à la connexion et à l’inscription', async ({ page }) => {
    await page.goto('/connexion');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await refuse(page, /adresse/i, 'Adresse électronique');
    await page.goto('/inscription');
    await page.getByLabel('Mot de passe', { exact: true }).fill('court');
    await page.getByRole('button', { name: 'Créer mon compte' }).click();
    await expect(resume(page).getByRole('link')).toHaveCount(4);
    await refuse(page, /12 caractères/, 'Mot de passe');
    await accessible(page, 'inscription refusée');
  });

  test('l’espace d’instruction refuse avec la même phrase', async ({ page }) => {
    await page.goto('/instruction/connexion');
    await page.getByLabel('Adresse électronique').fill('valideur@demo.test');
    await page.getByLabel('Mot de passe', { exact: true }).fill('ce-n-est-pas-le-bon');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await accessible(page, 'connexion à l’instruction refusée');
  });
});

test.describe('remplir un dossier', () => {
  test.beforeEach(async ({ page }) => { await commencer(page, 'porteur-b'); });

  test('un SIRET faux dit quoi vérifier, sur son champ', async ({ page }) => {
    await page.goto(`${page.url().replace('/remplir', '/etape/structure')}`);
    for (const [saisi, phrase] of [['123', /14 chiffres du SIRET/], ['73282932000075', /comporte une erreur de saisie/]] as const) {
      await page.getByLabel('SIRET', { exact: true }).fill(saisi);
      await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
      await refuse(page, phrase, 'SIRET');
    }
    await accessible(page, 'structure refusée');
    await page.getByRole('checkbox', { name: 'Je n’ai pas encore de SIRET' }).check();
    await expect(page.getByText('Votre dossier est une intention')).toBeVisible();
    await accessible(page, 'structure sans SIRET');
  });

  test('une date qui n’existe pas, une fin avant le début', async ({ page }) => {
    await page.goto(page.url().replace('/remplir', '/etape/calendrier'));
    await page.getByLabel('Début du projet').fill('31/02/2027');
    await page.getByLabel('Fin du projet').fill('01/01/2027');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await refuse(page, 'Indiquez le début du projet : le jour écrit n’existe pas.', 'Début du projet');
    await page.getByLabel('Début du projet').fill('01/03/2027');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await refuse(page, 'La fin du projet vient après son début : vérifiez les deux dates.', 'Fin du projet');
    await accessible(page, 'calendrier refusé');
  });

  test('un montant illisible ou négatif, une ligne incomplète', async ({ page }) => {
    await page.goto(page.url().replace('/remplir', '/etape/financement'));
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await expect(resume(page).getByRole('link', { name: 'Ajoutez au moins une dépense.' })).toBeVisible();
    await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
    await page.getByLabel('Montant HT, dépense 1').fill('douze');
    await page.getByLabel('Montant TTC, dépense 1').fill('-40');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await expect(resume(page)).toBeFocused();
    for (const champ of ['Montant HT, dépense 1', 'Montant TTC, dépense 1', 'Description, dépense 1']) await expect(page.getByLabel(champ)).toHaveAttribute('aria-invalid', 'true');
    await accessible(page, 'financement refusé');
    await page.getByRole('link', { name: 'Continuer et compléter plus tard' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Pièces à joindre' })).toBeVisible();
  });

  test('un fichier trop lourd, d’un autre format ou vide ne part pas', async ({ page }) => {
    await page.goto(page.url().replace('/remplir', '/etape/pieces'));
    const devis = page.getByLabel('pour : Devis');
    const fichiers = [
      [{ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('bonjour') }, /Ce format n’est pas accepté/],
      [{ name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) }, /Ce fichier est vide/],
      [{ name: 'lourd.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(20_000_001, 1) }, /Le fichier dépasse 20 Mo/],
      [{ name: 'faux.pdf', mimeType: 'application/pdf', buffer: Buffer.from('ceci n’est pas un PDF') }, /./],
    ] as const;
    for (const [fichier, phrase] of fichiers) {
      await devis.setInputFiles(fichier);
      await expect(page.getByRole('paragraph').filter({ hasText: `${fichier.name} :` }).filter({ hasText: phrase })).toBeVisible();
      await expect(page.getByRole('button', { name: `Retirer de la liste ${fichier.name}` })).toBeVisible();
    }
    await accessible(page, 'pièces refusées');
    for (const [{ name }] of fichiers) await page.getByRole('button', { name: `Retirer de la liste ${name}` }).click();
    await expect(page.getByRole('heading', { name: 'Devis À joindre' })).toBeVisible();
    await devis.setInputFiles({ name: 'devis.pdf', mimeType: 'application/pdf', buffer: FICHIER_PDF });
    await expect(page.getByRole('heading', { name: 'Devis Reçue' })).toBeVisible();
  });

  test('un dossier incomplet ne se dépose pas, chaque point mène à son champ', async ({ page }) => {
    await page.goto(page.url().replace('/remplir', '/verifier'));
    await page.getByRole('button', { name: 'Déposer mon dossier' }).click();
    await expect(resume(page)).toBeFocused();
    await accessible(page, 'vérification d’un dossier vide');
    await resume(page).getByRole('link', { name: /nom du projet/i }).click();
    await expect(page.getByLabel('Nom du projet')).toBeFocused();
  });
});

test.describe('ce que l’on ne peut pas voir', () => {
  test('le dossier d’une autre personne est introuvable', async ({ page }) => {
    await commencer(page, 'porteur-b');
    const adresse = page.url();
    await deconnecter(page);
    await entrer(page, 'porteur-a', adresse);
    await expect(page.getByRole('heading', { level: 1, name: 'Dossier introuvable' })).toBeVisible();
    await accessible(page, 'dossier d’autrui');
  });

  test('le dossier d’un autre département est introuvable pour l’instructrice', async ({ page }) => {
    await entrer(page, 'instructeur-87', '/instruction/dossiers');
    await page.getByRole('table').getByRole('link').first().click();
    await expect(page.getByRole('navigation', { name: 'Pages du dossier' })).toBeVisible();
    const adresse = page.url();
    await deconnecter(page);
    await entrer(page, 'instructeur-33', adresse);
    await expect(page.getByRole('heading', { level: 1, name: 'Cette page est introuvable' })).toBeVisible();
    await accessible(page, 'dossier d’un autre département');
  });

  test('un porteur dans l’espace des agents lit où aller', async ({ page }) => {
    await entrer(page, 'porteur-a', '/instruction');
    await expect(page.getByRole('heading', { level: 1, name: 'Cet espace est réservé aux agents' })).toBeVisible();
    await accessible(page, 'espace réservé');
    await page.getByRole('link', { name: 'Aller à mes dossiers' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Mes dossiers' })).toBeVisible();
  });

  test('une adresse qui n’existe pas, un numéro d’acte inconnu', async ({ page }) => {
    await page.goto('/nulle-part');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    await accessible(page, 'page introuvable');
    await page.goto('/verification/INCONNU-1');
    await page.getByLabel('Fichier PDF à contrôler').setInputFiles({ name: 'acte.pdf', mimeType: 'application/pdf', buffer: FICHIER_PDF });
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await expect(page.getByText('Ce numéro n’est pas connu : vérifiez-le sur l’acte.')).toBeVisible();
    await accessible(page, 'acte inconnu');
  });
});
