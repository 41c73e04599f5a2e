import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { clavier } from './clavier.ts';
import { entrer } from './personnes.ts';

const confirmer = (page: Page) => page.getByRole('dialog');

test('au clavier : un lieu se cherche, se corrige, se rétablit, et reçoit un statut daté', async ({ page }) => {
  const touches = clavier(page);
  await entrer(page, 'expert', '/instruction/registre');
  await expect(page.getByRole('status').filter({ hasText: /\d+ lieux/ })).toBeVisible();
  await accessible(page, 'le registre');
  await touches.taper('Nom ou commune', 'Confluente');
  await touches.presser('Appliquer');
  await expect(page).toHaveURL(/q=Confluente/);
  await touches.suivre('La Confluente');
  await expect(page.getByRole('heading', { level: 1, name: 'La Confluente' })).toBeVisible();
  await accessible(page, 'la fiche d’un lieu');

  await touches.suivre('Corriger la fiche');
  await touches.presser('Enregistrer la correction');
  await expect(page.getByRole('alert').filter({ hasText: 'Dites pourquoi ce changement.' })).toBeFocused();
  await accessible(page, 'la correction refusée');
  await touches.taper('Services (facultatif)', 'café\nsalle de réunion');
  await touches.taper('Motif du changement', 'Relevé sur place.');
  await touches.taper('Preuve (facultatif)', 'Visite du 20 novembre');
  await touches.presser('Enregistrer la correction');
  await expect(page.getByText('La fiche est corrigée.')).toBeVisible();
  await expect(page.getByText('Preuve : Visite du 20 novembre')).toBeVisible();
  await accessible(page, 'la fiche corrigée');
  await touches.presser('Annuler cette correction');
  await expect(page.getByText('La correction est annulée')).toBeVisible();
  await expect(page.getByText('Motif : Annulation de la correction précédente')).toBeVisible();

  await touches.suivre('Dater un statut');
  await touches.derouler('Statut', 'Suspendu');
  await touches.taper('Depuis le', '01/03/2027');
  await touches.taper('Motif du changement', 'Travaux annoncés.');
  await touches.presser('Voir l’effet et enregistrer');
  await expect(confirmer(page)).toContainText('Aucun dossier en cours ne serait jugé autrement.');
  await accessible(page, 'le statut à confirmer');
  await touches.presser('Enregistrer le statut');
  await expect(page.getByText('Le statut est enregistré.')).toBeVisible();
  await expect(page.getByText('À venir : Suspendu depuis le 1er mars 2027')).toBeVisible();
});

test('une demande qui touche un dossier en cours : instruite au clavier, visée par la Région, suivie par le demandeur', async ({ page }) => {
  const touches = clavier(page);
  await entrer(page, 'valideur', '/instruction/registre/demandes');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const { lignes } = await (await page.request.get('/api/instruction/dossiers?volet=creation&etat=DEPOSE,EN_INSTRUCTION&issue=eligible')).json() as { lignes: { commune: string }[] };
  const [commune] = await (await page.request.get(`/api/communes?q=${encodeURIComponent(lignes[0]!.commune)}`)).json() as { code: string }[];
  await entrer(page, 'porteur-a', '/annuaire/signaler');
  await expect(page.getByRole('button', { name: 'Envoyer la demande' })).toBeVisible();
  const demande = { genre: 'referencement', nom: 'La Fabrique du pont', commune: commune!.code, statut: 'ouvert', du: '2020-01-06', message: 'Nous sommes ouverts depuis janvier 2020.', contactNom: 'Alix Demo', contactCourriel: 'porteur-a@demo.test' };
  expect((await page.request.post('/api/registre/demandes', { data: demande })).status()).toBe(202);

  await entrer(page, 'expert', '/instruction/registre');
  await touches.suivre(/^Demandes/);
  await accessible(page, 'les demandes');
  await touches.suivre('La Fabrique du pont');
  await expect(page.getByText(/dossiers? en cours (serait|seraient) jugés? autrement/)).toBeVisible();
  await touches.choisir('Que faites-vous de cette demande ?', 'Accepter');
  await expect(page.getByLabel('Nom du lieu')).toHaveValue('La Fabrique du pont');
  await accessible(page, 'une demande à instruire');
  await touches.choisir('Figure-t-il sur la carte régionale ?', 'Oui');
  await touches.taper('Motif du changement', 'Ouverture vérifiée par téléphone.');
  await touches.taper('Preuve (facultatif)', 'Bail de 2020, appel du 20 novembre');
  await touches.presser('Voir l’effet et accepter');
  await expect(confirmer(page)).toContainText('attendra le visa de la Région');
  await touches.presser('Demander le visa de la Région');
  await expect(page.getByText('Ce changement attend le visa de la Région')).toBeVisible();
  await accessible(page, 'une demande qui attend le visa');
  const adresse = page.url();

  await entrer(page, 'valideur', adresse);
  await expect(page.getByText('Bail de 2020, appel du 20 novembre')).toBeVisible();
  await touches.choisir('Donnez-vous le visa de la Région ?', 'Viser et appliquer');
  await accessible(page, 'un visa à donner');
  await touches.presser('Viser et appliquer');
  await expect(page.getByRole('alert').filter({ hasText: 'Dites pourquoi la Région vise ce changement.' })).toBeFocused();
  await touches.taper('Pourquoi la Région vise ce changement', 'Preuves suffisantes.');
  await touches.presser('Viser et appliquer');
  await expect(confirmer(page)).toContainText('en cours');
  await confirmer(page).getByRole('button', { name: 'Viser et appliquer' }).press('Enter');
  await expect(page.getByText('Le changement est visé : la fiche est à jour.')).toBeVisible();
  await expect(page.getByText(/visé par/)).toBeVisible();

  await entrer(page, 'porteur-a', '/compte');
  await touches.suivre('Mes demandes sur l’annuaire');
  await expect(page.getByRole('listitem').filter({ hasText: 'La Fabrique du pont' })).toContainText('Acceptée');
  await accessible(page, 'mes demandes');
});

test('deux lieux se comparent avant de se fusionner ; un lieu s’ajoute ; les interlocuteurs se règlent', async ({ page }) => {
  await entrer(page, 'valideur', '/instruction/registre/creer');
  await page.getByRole('button', { name: 'Ajouter le lieu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'erreurs à corriger' })).toBeFocused();
  await page.getByLabel('Nom du lieu').fill('Confluente');
  await page.getByRole('combobox', { name: 'Commune' }).fill('Pessac');
  await page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first().click();
  await page.getByRole('radio', { name: 'Un point posé à la main' }).check();
  await accessible(page, 'l’ajout d’un lieu');
  await page.getByRole('radio', { name: 'Le bourg de sa commune' }).check();
  await page.getByRole('group', { name: 'Figure-t-il sur la carte régionale ?' }).getByRole('radio', { name: 'Non' }).check();
  await page.getByLabel('Statut').selectOption('en-projet');
  await page.getByLabel('Depuis le', { exact: true }).fill('01/11/2026');
  await page.getByLabel('Motif du changement').fill('Saisi deux fois.');
  await page.getByRole('button', { name: 'Ajouter le lieu' }).click();
  await expect(page.getByText('Le lieu est au registre.')).toBeVisible();

  await page.getByRole('link', { name: 'Fusionner avec un doublon' }).click();
  await page.getByLabel('Le lieu qui n’en fait qu’un avec « Confluente »').fill('La Confluente');
  await page.getByRole('option', { name: /La Confluente/ }).click();
  await expect(page.getByRole('table', { name: 'Les deux lieux, côte à côte' })).toBeVisible();
  await page.getByRole('radio', { name: 'La Confluente', exact: true }).check();
  await page.getByLabel('Pourquoi ces lieux n’en font qu’un').fill('Même équipe, même adresse.');
  await accessible(page, 'la fusion');
  await page.getByRole('button', { name: 'Voir l’effet et fusionner' }).click();
  await expect(confirmer(page)).toContainText('Une fusion ne s’annule pas.');
  await confirmer(page).getByRole('button', { name: 'Fusionner', exact: true }).click();
  await expect(page.getByText('« Confluente » est fusionné dans ce lieu.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'La Confluente' })).toBeVisible();
  await page.goto('/instruction/registre/doublons');
  await accessible(page, 'les doublons');

  await entrer(page, 'admin', '/instruction/interlocuteurs?departement=33');
  await accessible(page, 'les interlocuteurs');
  await page.getByRole('button', { name: 'Confirmer : Conseil départemental (Gironde)' }).click();
  await page.getByRole('button', { name: 'Publier ces coordonnées' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Indiquez un courriel' })).toBeVisible();
  await page.getByLabel('Courriel').fill('economie@exemple.test');
  await accessible(page, 'un interlocuteur à régler');
  await page.getByRole('button', { name: 'Publier ces coordonnées' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Conseil départemental (Gironde)' })).toContainText('economie@exemple.test');
});
