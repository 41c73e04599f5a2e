import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { FICHIER_PDF } from '@maillage/exemples';
import { accessible } from './axe.ts';
import { agir, deconnecter, entrer } from './personnes.ts';

type Subvention = { readonly id: string; readonly etat: string; readonly objet: string; readonly bilan: { readonly voteCentimes: number } };
const JOUR = { le: '', texte: '' };

/** Ouvre la demande sous ce compte, depuis la file. */
async function ouvrir(page: Page, compte: string, demande: string): Promise<void> {
  await deconnecter(page);
  await entrer(page, compte, `/instruction/paiements/${demande}`);
  await expect(page.getByRole('heading', { name: 'Suite à donner' })).toBeVisible();
}

async function joindre(page: Page, code: string, nom: string): Promise<void> {
  await page.locator(`#champ-versement-${code}`).setInputFiles({ name: nom, mimeType: 'application/pdf', buffer: Buffer.from(FICHIER_PDF) });
  await expect(page.getByRole('link', { name: nom, exact: true })).toBeVisible();
}

/** Du service fait au paiement, par quatre personnes. */
async function payer(page: Page, demande: string, { mandat, nouveau }: { readonly mandat: string; readonly nouveau: boolean }): Promise<void> {
  await ouvrir(page, 'instructeur-33', demande);
  await agir(page, 'Constater le service fait');
  await ouvrir(page, 'finances', demande);
  await agir(page, 'Liquider');
  await expect(page.getByRole('heading', { name: 'Liquidation' })).toBeVisible();
  await accessible(page, `${mandat} liquidé`);
  await ouvrir(page, 'finances-2', demande);
  if (nouveau) {
    await page.getByLabel('Où ce numéro était connu').selectOption('dossier');
    await page.getByLabel('Personne qui a confirmé').fill('La trésorière');
    await page.getByLabel(/^Explication/).fill('Compte au nom d’usage de l’association.');
  }
  await agir(page, nouveau ? 'Enregistrer le contre-appel' : 'Contrôler le RIB');
  await ouvrir(page, 'valideur', demande);
  await agir(page, 'Valider le paiement');
  await ouvrir(page, 'finances', demande);
  await page.getByLabel('Numéro du mandat').fill(mandat);
  await page.getByLabel('Date du mandat').fill(JOUR.texte);
  await accessible(page, `${mandat} à mandater`);
  await agir(page, 'Enregistrer le mandat');
  await page.getByLabel('Payée par le comptable le').fill(JOUR.texte);
  await agir(page, 'Enregistrer le paiement');
  await expect(page.getByText('Rien à faire pour vous maintenant.')).toBeVisible();
}

async function dater(page: Page): Promise<void> {
  const { maintenant } = await (await page.request.get('/api/configuration')).json() as { maintenant: string };
  [JOUR.le, JOUR.texte] = [maintenant.slice(0, 10), maintenant.slice(0, 10).split('-').toReversed().join('/')];
}

/** Un budget gardé puis supprimé, un calendrier déposé, lu par l’agent, retiré. */
async function demanderUnChangement(page: Page, subvention: string): Promise<void> {
  await page.goto(`/subventions/${subvention}`);
  await page.getByRole('button', { name: 'Demander un autre budget' }).click();
  await expect(page.getByRole('heading', { name: 'Changement de budget' })).toBeVisible();
  await accessible(page, 'un changement de budget');
  await page.screenshot({ path: 'test-results/changement-budget.png', fullPage: true });
  await page.getByRole('button', { name: 'Supprimer ce brouillon' }).click();
  await page.getByRole('button', { name: 'Demander plus de temps' }).click();
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByRole('link', { name: 'Dites pourquoi ce changement est nécessaire.' })).toBeVisible();
  await accessible(page, 'un changement de calendrier incomplet');
  const { actuel } = await (await page.request.get(`/api/subventions/${subvention}/changements`)).json() as { readonly actuel: { readonly caduqueAuPlus: string } };
  await page.getByLabel('Nouvelle fin des droits à versement').fill(actuel.caduqueAuPlus.split('-').toReversed().join('/'));
  await page.getByLabel('Pourquoi ce changement est nécessaire').fill('Les travaux ont pris du retard.');
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByText('Le service instruit la demande.')).toBeVisible();
  await accessible(page, 'un changement déposé');
  const changement = page.url().split('/').at(-1)!;
  await deconnecter(page);
  await entrer(page, 'instructeur-33', '/instruction/changements');
  await expect(page.getByRole('table', { name: 'Demandes de changement' })).toBeVisible();
  await accessible(page, 'la file des changements');
  await page.goto(`/instruction/changements/${changement}`);
  await expect(page.getByRole('button', { name: 'Accepter', exact: true })).toBeVisible();
  await accessible(page, 'un changement à instruire');
  await page.screenshot({ path: 'test-results/changement-agent.png', fullPage: true });
  await deconnecter(page);
  await entrer(page, 'porteur-a', `/subventions/${subvention}/changements/${changement}`);
  await page.getByRole('button', { name: 'Retirer ma demande' }).click();
  await expect(page.getByText('La demande est retirée : rien ne change.')).toBeVisible();
}

const demandeDe = (page: Page): string => page.url().split('/').at(-1)!;

test('une avance : demandée avec un RIB, contrôlée par quatre personnes, mandatée, payée', async ({ page }) => {
  test.setTimeout(300_000);
  await dater(page);
  await entrer(page, 'porteur-a', '/dossiers');
  const subventions = await (await page.request.get('/api/subventions')).json() as Subvention[];
  const subvention = subventions.find(({ etat }) => etat === 'SIGNEE');
  expect(subvention, `une subvention signée parmi ${JSON.stringify(subventions.map(({ etat }) => etat))}`).toBeDefined();
  await expect(page.getByRole('heading', { name: /^Mes subventions/ })).toBeVisible();
  await page.getByRole('region', { name: /^Mes subventions/ }).getByRole('link', { name: subvention!.objet, exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Compte à créditer' })).toBeVisible();
  await accessible(page, 'la subvention du porteur');
  await page.screenshot({ path: 'test-results/subvention-porteur.png', fullPage: true });

  await page.getByRole('button', { name: 'Demander une avance' }).click();
  await page.getByLabel(/^Avance demandée/).fill('2 000');
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByText('Indiquez le compte à créditer.')).toBeVisible();
  await accessible(page, 'une avance sans RIB');
  await page.getByRole('button', { name: 'Indiquer mon RIB' }).click();
  await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 188');
  await page.getByLabel('Titulaire du compte').fill('Les Établis');
  await page.getByRole('button', { name: 'Enregistrer ce compte' }).click();
  await expect(page.getByText('Cet IBAN comporte une erreur de saisie').first()).toBeVisible();
  await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189');
  await page.getByRole('button', { name: 'Enregistrer ce compte' }).click();
  await expect(page.getByText('FR•• •••• 0189')).toBeVisible();
  const avance = demandeDe(page);
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByText('Le service examine votre demande (avance).')).toBeVisible();
  await payer(page, avance, { mandat: 'P-2026-1', nouveau: true });
});

test('un acompte dont une ligne est écartée, puis un solde réduit', async ({ page }) => {
  test.setTimeout(300_000);
  await dater(page);
  await entrer(page, 'porteur-a', '/dossiers');
  const subvention = (await (await page.request.get('/api/subventions')).json() as Subvention[]).find(({ etat }) => etat === 'EN_COURS');
  await entrer(page, 'porteur-a', `/subventions/${subvention!.id}`);
  await page.getByRole('button', { name: 'Demander un acompte' }).click();
  await joindre(page, 'facture', 'facture.pdf');
  await joindre(page, 'etat-certifie', 'etat-signe.pdf');
  for (const [rang, [objet, montant]] of [['Établis', '30 000'], ['Feu d’artifice', '900']].entries()) {
    await page.getByRole('button', { name: 'Ajouter une dépense' }).click();
    const ligne = page.locator('tr[data-ligne]').nth(rang);
    await ligne.getByLabel(/^Facture du/).fill('02/10/2026');
    await ligne.getByLabel(/^Fournisseur/).fill('Menuiserie du Lac');
    await ligne.getByLabel(/^Objet/).fill(objet!);
    await ligne.getByLabel(/^Montant HT/).fill(montant!);
    await ligne.getByLabel(/^Montant TTC/).fill(montant!);
    await ligne.getByLabel(/^Justificatif/).selectOption({ label: 'facture.pdf' });
  }
  await accessible(page, 'un acompte rempli');
  await page.screenshot({ path: 'test-results/acompte-porteur.png', fullPage: true });
  const acompte = demandeDe(page);
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByText('Le service examine votre demande (acompte).')).toBeVisible();

  await ouvrir(page, 'instructeur-33', acompte);
  await page.getByRole('button', { name: 'Contrôler Établis' }).click();
  await accessible(page, 'le contrôle d’une ligne');
  await page.getByRole('button', { name: 'Enregistrer le contrôle' }).click();
  await page.getByRole('button', { name: 'Contrôler Feu d’artifice' }).click();
  await page.getByRole('dialog').getByRole('radio', { name: 'Écartée' }).check();
  await page.getByRole('button', { name: 'Enregistrer le contrôle' }).click();
  await expect(page.getByText('Dites pourquoi cette dépense n’est pas retenue en entier')).toBeVisible();
  await page.getByRole('dialog').getByLabel(/^Motif/).fill('Sans lien avec le projet.');
  await page.getByRole('button', { name: 'Enregistrer le contrôle' }).click();
  await expect(page.getByText('Sans lien avec le projet.')).toBeVisible();
  await page.screenshot({ path: 'test-results/paiement-agent.png', fullPage: true });
  await payer(page, acompte, { mandat: 'P-2026-2', nouveau: false });

  await deconnecter(page);
  await entrer(page, 'porteur-a', `/subventions/${subvention!.id}`);
  await page.getByRole('link', { name: 'Acompte', exact: true }).click();
  await expect(page.getByText('Sans lien avec le projet.')).toBeVisible();
  await accessible(page, 'un acompte payé');
  await demanderUnChangement(page, subvention!.id);
  await page.goto(`/subventions/${subvention!.id}`);
  await page.getByRole('button', { name: 'Demander le solde' }).click();
  await expect(page.getByRole('heading', { name: 'Compte rendu financier' })).toBeVisible();
  await joindre(page, 'etat-certifie', 'etat-signe.pdf');
  await joindre(page, 'rapport', 'bilan.pdf');
  await page.getByLabel(/^Ce qui a été réalisé/).fill('L’atelier a ouvert, la seconde tranche est abandonnée.');
  await page.getByLabel(/^Explication des écarts/).fill('La seconde tranche est abandonnée.');
  await page.getByLabel(/^J’atteste l’exactitude/).check();
  await accessible(page, 'le solde et son compte rendu');
  const solde = demandeDe(page);
  await page.getByRole('button', { name: 'Déposer ma demande' }).click();
  await expect(page.getByText('Le service examine votre demande (solde).')).toBeVisible();
  await ouvrir(page, 'instructeur-33', solde);
  await accessible(page, 'un solde à contrôler');
  await page.getByRole('button', { name: 'Écarter Établis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Dites pourquoi cette dépense n’est plus retenue')).toBeVisible();
  await accessible(page, 'une dépense d’avant, à écarter');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await agir(page, 'Constater le service fait');
  for (const [compte, geste] of [['finances', 'liquidation'], ['finances-2', 'rib'], ['valideur', 'validation'], ['finances', 'mandat']] as const) {
    await ouvrir(page, compte, solde);
    const reponse = await page.request.post(`/api/finances/paiements/${solde}/${geste}`, { headers: { 'Idempotency-Key': randomUUID() }, data: geste === 'mandat' ? { numero: 'P-2026-3', le: JOUR.le, exercice: Number(JOUR.le.slice(0, 4)) } : {} });
    expect(reponse.ok(), `${geste} : ${await reponse.text()}`).toBe(true);
  }
  await page.goto('/instruction/paiements');
  await accessible(page, 'la file des paiements');
  await page.goto('/instruction/paiements/echeancier');
  await expect(page.getByRole('table', { name: 'Échéances des subventions' })).toBeVisible();
  await accessible(page, 'l’échéancier');
  await page.screenshot({ path: 'test-results/echeancier.png', fullPage: true });
  await page.goto(`/instruction/paiements/reversements/${subvention!.id}`);
  await accessible(page, 'trop-perçu et titres');
  await page.goto('/instruction/paiements/retour');
  await accessible(page, 'le retour du comptable');
  await deconnecter(page);
  await entrer(page, 'porteur-a', `/subventions/${subvention!.id}`);
  await expect(page.getByText('La subvention est close.', { exact: true })).toBeVisible();
  await accessible(page, 'la subvention close');
});
