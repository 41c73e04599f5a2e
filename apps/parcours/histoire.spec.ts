import { porteuse, FICHIER_PDF } from '@maillage/exemples';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { clavier } from './clavier.ts';

const STRUCTURE = porteuse('bort');
const NOM = 'Le Lavoir des Métiers';

test('la porteuse teste, écrit et dépose sa candidature, au clavier seul', async ({ page }) => {
  const { atteindre, choisir, cocher, commune, derouler, joindre, presser, suivre, taper } = clavier(page);

  await test.step('teste Ussel, lit le résultat, puis corrige la commune', async () => {
    await page.goto('/');
    await suivre('Tester mon éligibilité');
    await expect(page.getByRole('heading', { level: 1, name: 'Que voulez-vous faire ?' })).toBeVisible();
    await presser('Continuer');
    await expect(page.getByRole('alert')).toBeFocused();
    await accessible(page, 'test, sans réponse');
    await choisir('Que voulez-vous faire ?', 'Création');
    await presser('Continuer');
    await choisir('Quelle structure porte le projet ?', 'Une association');
    await presser('Continuer');
    await commune('usse', 'Ussel', () => accessible(page, 'test, communes proposées'));
    await presser('Voir le résultat');
    await expect(page.getByRole('heading', { level: 1, name: 'Votre projet paraît éligible' })).toBeVisible();
    await accessible(page, 'résultat pour Ussel');
    await suivre('Modifier mes réponses');
    await presser('Continuer');
    await presser('Continuer');
    await commune('bujal', 'Bujaleuf');
    await presser('Voir le résultat');
    await expect(page.getByRole('complementary', { name: 'Vos réponses' })).toContainText('Bujaleuf');
    await expect(page.getByRole('table', { name: 'Tiers-lieux les plus proches du projet' })).toBeVisible();
    await accessible(page, 'résultat pour Bujaleuf');
  });

  await test.step('se connecte par un bouton de la démonstration et commence un dossier', async () => {
    await suivre('Commencer mon dossier');
    await expect(page.getByRole('heading', { name: 'Comptes de démonstration' })).toBeVisible();
    await accessible(page, 'connexion demandée');
    await presser(/porteur-a@demo\.test/);
    await expect(page.getByRole('heading', { level: 1, name: 'Commencer un dossier' })).toBeVisible();
    await expect(page.getByText('Vos réponses au test d’éligibilité sont reprises')).toBeVisible();
    await taper('SIRET', '123');
    await presser('Rechercher la structure');
    await expect(page.getByLabel('SIRET', { exact: true })).toBeFocused();
    await accessible(page, 'nouveau dossier, SIRET incomplet');
    await taper('SIRET', STRUCTURE.structure.siret);
    await presser('Rechercher la structure');
    await expect(page.getByRole('status').getByText(STRUCTURE.structure.raisonSociale)).toBeVisible();
    await presser('Commencer le dossier');
    await expect(page.getByText('0 tâche terminée sur 6.')).toBeVisible();
    await accessible(page, 'liste des tâches');
  });

  await test.step('décrit la structure', async () => {
    await suivre('Votre structure');
    await expect(page.getByLabel('Nom de la structure')).toHaveValue(STRUCTURE.structure.raisonSociale);
    await presser('Enregistrer et continuer');
    await expect(page.getByRole('alert')).toBeFocused();
    await accessible(page, 'structure, points à compléter');
    const representant = page.getByRole('group', { name: 'Représentant légal' });
    await taper(representant.getByLabel('Prénom'), STRUCTURE.representant.prenom);
    await taper(representant.getByLabel('Nom', { exact: true }), STRUCTURE.representant.nom);
    await taper(representant.getByLabel('Fonction'), STRUCTURE.representant.fonction);
    await taper('Adresse électronique', STRUCTURE.courriel);
    await taper('Téléphone', STRUCTURE.telephone);
    await choisir('La structure récupère-t-elle la TVA sur les dépenses du projet ?', 'Non');
    await presser('Enregistrer et continuer');
  });

  await test.step('décrit le projet', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Votre projet' })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Création' })).toBeChecked();
    await expect(page.getByRole('combobox', { name: 'Commune du projet' })).toHaveValue(/Bujaleuf/);
    await taper('Nom du projet', NOM);
    await taper('Description du projet', 'Un lavoir réhabilité en ateliers et bureaux partagés.');
    await choisir('Est-il ouvert à tous les professionnels ?', 'Oui');
    await choisir('Est-il flexible et accessible ?', 'Oui');
    await choisir('Quel accès à internet le lieu a-t-il, ou aura-t-il ?', 'Fibre optique');
    await choisir('Une personne accueille-t-elle les usagers ?', 'Oui');
    await choisir('Les usagers participent-ils à la gestion du lieu ?', 'Oui');
    await cocher('Artisans');
    await taper('Surface du lieu, en mètres carrés', '180');
    await cocher('Bureaux');
    await taper('Quels services le lieu propose-t-il, ou proposera-t-il ?', 'Établis et bureaux à la journée, accueil chaque matin.');
    await taper(page.getByLabel('Quand le lieu doit-il ouvrir ?'), '01/09/2027');
    await taper('À quels besoins du territoire répond le projet ?', 'Onze artisans cherchent un établi à petit loyer.');
    await taper('Comment les usagers prennent-ils part à la gestion et à l’animation ?', 'Une réunion par mois, ouverte à tous.');
    await taper('Comment le lieu trouvera-t-il son équilibre économique ?', 'Loyers des établis et stages.');
    await choisir('Le projet est-il déjà accompagné ?', 'Non');
    await accessible(page, 'projet rempli');
    await presser('Enregistrer et continuer');
  });

  await test.step('pose le calendrier', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Calendrier' })).toBeVisible();
    await taper('Début du projet', '04/01/2027');
    await taper('Fin du projet', '31/12/2028');
    await presser('Ajouter une ligne');
    await taper('Action', 'Travaux et ouverture');
    await taper('Début', '04/01/2027');
    await taper('Fin', '01/09/2027');
    await accessible(page, 'calendrier rempli');
    await presser('Enregistrer et continuer');
  });

  await test.step('équilibre le plan de financement', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Plan de financement' })).toBeVisible();
    await accessible(page, 'financement vide');
    await presser('Coller depuis un tableur');
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessible(page, 'financement, dialogue de collage');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Coller depuis un tableur' })).toBeFocused();
    for (const [rang, poste, libelle, ht, ttc] of [[1, 'Animation et accueil', 'Poste d’accueil', '24000', '24000'], [2, 'Équipements et mobilier', 'Établis et machines', '10000', '12000']] as const) {
      await presser('Ajouter une dépense');
      await derouler(`Poste, dépense ${rang}`, poste);
      await taper(`Description, dépense ${rang}`, libelle);
      await taper(`Montant HT, dépense ${rang}`, ht);
      await taper(`Montant TTC, dépense ${rang}`, ttc);
      await taper(page.getByLabel(`Engagée le, dépense ${rang}`), '01/02/2027');
    }
    await presser('Ajouter une recette');
    await derouler('Nature, recette 1', 'Apport propre');
    await taper('Financeur, recette 1', 'Fonds propres');
    await taper('Montant, recette 1', '18000');
    await derouler('Statut, recette 1', 'Acquis');
    await taper('Montant demandé à la Région', '17000');
    await expect(page.getByText(/Écart de 1\s000/)).toBeVisible();
    await taper('Montant demandé à la Région', '18000');
    await choisir('Nature principale des dépenses', 'Fonctionnement');
    await expect(page.getByText('Plan équilibré.')).toBeVisible();
    await accessible(page, 'financement équilibré');
    await presser('Enregistrer et continuer');
  });

  await test.step('joint les pièces', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Pièces à joindre' })).toBeVisible();
    await accessible(page, 'pièces à joindre');
    const requises = page.getByRole('region', { name: 'Pièces demandées' });
    const titres = await requises.getByRole('heading', { level: 3 }).allTextContents();
    for (const [rang, titre] of titres.map((texte) => texte.replace(/ À joindre$/, '')).entries()) {
      await joindre(`pour : ${titre}`, { name: `piece-${rang + 1}.pdf`, mimeType: 'application/pdf', buffer: FICHIER_PDF });
      await expect(requises.getByRole('heading', { name: `${titre} Reçue` })).toBeVisible();
    }
    await presser('Supprimer piece-2.pdf');
    await expect(page.getByRole('dialog', { name: 'Supprimer ce fichier ?' })).toBeVisible();
    await accessible(page, 'pièces, dialogue de suppression');
    await presser('Le garder');
    await presser('Enregistrer et continuer');
  });

  await test.step('s’engage, vérifie, dépose', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Engagements' })).toBeVisible();
    await cocher(/J’atteste que les informations/);
    await cocher(/souscrit le contrat d’engagement républicain/);
    await cocher(/J’ai lu cette information/);
    await taper('Prénom et nom de la personne qui signe', 'Mireille Chassagne');
    await accessible(page, 'engagements remplis');
    await presser('Enregistrer et continuer');
    await expect(page.getByText('Le dossier est complet : vous pouvez le déposer.')).toBeVisible();
    await presser('Déposer mon dossier');
    await expect(page.getByRole('alert')).toBeFocused();
    await accessible(page, 'vérification, sans certification');
    await cocher(/Je certifie avoir relu ce dossier/);
    await presser('Déposer mon dossier');
    await expect(page.getByRole('heading', { level: 1, name: 'Votre dossier est déposé' })).toBeVisible();
    await expect(page.getByText('Dossier n°').locator('..').getByRole('strong')).toHaveText(/^TL-2026-/);
    const accuse = page.getByRole('link', { name: /Télécharger l’accusé de réception \(PDF/ });
    await atteindre(accuse);
    await accessible(page, 'dossier déposé');
    expect(await pdf(page, (await accuse.getAttribute('href'))!)).toMatch(/^%PDF/);
    await suivre('Suivre mon dossier');
    await expect(page.getByRole('heading', { level: 2, name: 'Où en est votre dossier' })).toBeVisible();
    await accessible(page, 'suivi après le dépôt');
  });
});

/** Les octets d’un PDF servi à la personne connectée, en latin1. */
async function pdf(page: Page, adresse: string): Promise<string> {
  const reponse = await page.request.get(adresse);
  expect(reponse.headers()['content-type']).toContain('application/pdf');
  return (await reponse.body()).toString('latin1');
}
