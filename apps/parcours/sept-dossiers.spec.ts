import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { accessible } from './axe.ts';
import { clavier } from './clavier.ts';
import { agir, deconnecter, entrer } from './personnes.ts';
import { type Candidature, deposer, type Dossier, porteurDe, remplir } from './sept-dossiers/deposer.ts';
import { envoyer, lire } from './sept-dossiers/http.ts';
import { instruire, instruireParApi, proposer } from './sept-dossiers/instruire.ts';
import { rienVoir, toutVoir } from './sept-dossiers/recuse.ts';
import { ajouterSeance, choisir, traiterLot } from './sept-dossiers/seances.ts';

/** Sept candidatures de Gironde, et ce qu’il en adviendra. */
const PREVUES = {
  accord: { qui: 'etablis', nom: 'Le Pressoir des Savoirs', commune: '33214', budget: 60_000 },
  moindre: { qui: 'dune', nom: 'La Cabane aux Machines', commune: '33036', budget: 84_000 },
  refus: { qui: 'landiras', nom: 'La Scierie ouverte', commune: '33352', budget: 72_000 },
  ajourne: { qui: 'leyre', nom: 'La Filature commune', commune: '33029', budget: 66_000 },
  irrecevable: { qui: 'rive', nom: 'Le Kiosque nomade', commune: '33063', budget: 58_000 },
  desiste: { qui: 'tilleuls', nom: 'La Halte des Pins', commune: '33005', budget: 49_000 },
  postal: { qui: 'charbonniere', nom: 'Le Relais de la Dune', commune: '33095', budget: 52_000 },
} as const satisfies Record<string, Candidature>;
type Cle = keyof typeof PREVUES;

const dossiers = {} as Record<Cle, Dossier>;
const EN_SEANCE = ['accord', 'moindre', 'refus', 'ajourne', 'postal'] as const;
const seances = { comite: '', commission: '' };
const adresseDe = (cle: Cle, onglet: string) => `/instruction/dossiers/${dossiers[cle].id}/${onglet}`;

test.describe.configure({ mode: 'serial' });

test('sept candidatures arrivent : six déposées en ligne, une par la poste', async ({ page }) => {
  for (const [rang, cle] of (['accord', 'moindre', 'refus', 'ajourne', 'irrecevable', 'desiste'] as const).entries()) dossiers[cle] = await deposer(page, PREVUES[cle], rang);

  await entrer(page, 'instructeur-33', '/instruction/saisie');
  await page.getByLabel('Appel visé').selectOption({ label: 'Tiers-lieux, 2025-2028' });
  await page.getByRole('radio', { name: 'Par la poste', exact: true }).check();
  await page.getByLabel('Reçue le').fill('23/11/2026');
  await page.getByLabel('Cachet de la poste').fill('20/11/2026');
  await page.getByRole('radio', { name: /un PDF à imprimer/ }).check();
  await page.getByRole('button', { name: 'Commencer la saisie' }).click();
  await expect(page).toHaveURL(/\/dossiers\/[0-9a-f-]+\/remplir$/);
  const id = /dossiers\/([^/]+)\//.exec(page.url())![1]!;
  await remplir(page, id, PREVUES.postal, 6, ['envoi-recu']);
  await page.goto(`/dossiers/${id}/verifier`);
  await expect(page.getByText('L’envoi peut être enregistré')).toBeVisible();
  await page.getByLabel(/J’ai relu cette saisie/).check();
  await accessible(page, 'envoi postal à enregistrer');
  await page.getByRole('button', { name: 'Déposer mon dossier' }).click();
  await expect(page.getByText(/Dossier n°/).first()).toBeVisible();
  const { numero } = await lire<{ numero: string }>(page, `/api/instruction/dossiers/${id}`);
  dossiers.postal = { ...PREVUES.postal, id, numero };
  await accessible(page, 'envoi postal enregistré');
});

test('un collègue que le chef de service écarte ne retrouve plus le dossier', async ({ page }) => {
  const { id, numero } = dossiers.moindre;
  await entrer(page, 'instructeur-33-bis', `/instruction/dossiers?q=${numero}`);
  await expect(page.getByRole('link', { name: numero })).toBeVisible();
  await entrer(page, 'valideur', '/instruction');
  const { personnes } = await lire<{ personnes: { id: string; nom: string }[] }>(page, `/api/instruction/dossiers/${id}/deports`);
  await envoyer(page, 'post', `/api/instruction/dossiers/${id}/deports`, { compteId: personnes.find(({ nom }) => nom === 'Hugo Ferrand')!.id, motif: 'Son conjoint travaille pour cette structure.' });
  await entrer(page, 'instructeur-33-bis', `/instruction/dossiers?q=${numero}`);
  await expect(page.getByText(/Aucun dossier/).first()).toBeVisible();
  await expect(page.getByText(numero, { exact: true })).toHaveCount(0);
  await page.goto(`/instruction/dossiers/${id}`);
  await expect(page.getByRole('heading', { name: 'Cette page est introuvable' })).toBeVisible();
  await accessible(page, 'dossier fermé à une personne écartée');
});

test('l’instructrice instruit et propose ; l’experte rend son avis', async ({ page }) => {
  const { accord } = dossiers;
  await entrer(page, 'instructeur-33', '/instruction');
  await instruire(page, accord);
  await page.goto(adresseDe('accord', 'avis'));
  await page.getByLabel(/Louise Bardet/).check();
  await page.getByLabel('Question posée').fill('Ce lieu répond-il à un besoin du bassin de vie ?');
  await page.getByRole('button', { name: 'Demander l’avis' }).click();
  await expect(page.getByText('Avis attendus 0/1').first()).toBeVisible();
  await noter(page, accord);

  await entrer(page, 'expert', '/instruction/mes-avis');
  await page.getByRole('row').filter({ hasText: accord.nom }).getByRole('link').click();
  await page.getByRole('radio', { name: 'Favorable', exact: true }).check();
  await page.getByLabel('Votre analyse').fill('Aucun lieu voisin ne rend ce service.');
  await accessible(page, 'avis de l’experte');
  await page.getByRole('button', { name: 'Rendre mon avis' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rendre mon avis' }).click();
  await expect(page.getByText('Il ne change plus.')).toBeVisible();

  await entrer(page, 'instructeur-33', '/instruction');
  await proposer(page, accord);
  for (const cle of EN_SEANCE.filter((une) => une !== 'accord')) await instruireParApi(page, dossiers[cle]);
});

test('le chef de service prononce une irrecevabilité ; une porteuse se désiste', async ({ page }) => {
  await entrer(page, 'valideur', adresseDe('irrecevable', 'complements'));
  await page.getByRole('radio', { name: 'Ne relève pas de cet appel' }).check();
  await page.getByLabel('Explications').fill('Un kiosque itinérant n’est pas un lieu : l’appel « Mobilités » l’accueille.');
  await accessible(page, 'irrecevabilité à prononcer');
  await page.getByRole('button', { name: 'Prononcer l’irrecevabilité' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Prononcer l’irrecevabilité' }).click();
  await expect(page.getByText(/Irrecevabilité prononcée par/)).toBeVisible();

  await entrer(page, porteurDe(dossiers.desiste), `/dossiers/${dossiers.desiste.id}`);
  await page.getByRole('button', { name: 'Retirer mon dossier' }).click();
  await page.getByRole('dialog').getByLabel(/Pourquoi/).fill('Le local n’est plus à louer.');
  await accessible(page, 'désistement');
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer mon dossier' }).click();
  await expect(page.getByRole('button', { name: 'Retirer mon dossier' })).toHaveCount(0);
});

test('le comité siège ; une membre déportée ne voit plus rien du dossier', async ({ page }) => {
  seances.comite = await ajouterSeance(page, 'comite', '2026-11-23');
  const adresse = `/instruction/seances/${seances.comite}`;
  await page.goto(adresse);
  await page.getByText('Composer le comité').click();
  for (const nom of [/Jean-Marc Pouget/, /Nadia Belkacem/]) await page.getByLabel(nom).check();
  await page.getByLabel('Personnalité extérieure').fill('Odile Verneuil');
  await page.getByRole('button', { name: 'Enregistrer les membres' }).click();
  await expect(page.getByLabel('Odile Verneuil : présent')).toBeVisible();
  const lignes = page.getByRole('table', { name: 'Dossiers de la séance' }).getByRole('rowheader');
  for (const [rang, cle] of EN_SEANCE.entries()) {
    await choisir(page, 'Dossier à inscrire', dossiers[cle].numero);
    await page.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click();
    await expect(lignes).toHaveCount(rang + 1);
  }
  await page.getByRole('button', { name: 'Convoquer les membres' }).click();
  await expect(page.getByText(/Membres convoqués le/)).toBeVisible();
  await accessible(page, 'comité préparé');

  await entrer(page, 'comite-2', `${adresse}/reunion?dossier=${dossiers.moindre.id}`);
  await page.getByRole('button', { name: 'Me déporter de ce dossier' }).click();
  await page.getByLabel('Quel lien avez-vous avec ce projet ?').fill('Je préside un réseau dont cette structure est membre.');
  await page.getByRole('button', { name: 'Me déporter', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${seances.comite}$`));
  await expect(lignes).toHaveText(EN_SEANCE.filter((cle) => cle !== 'moindre').map((cle) => dossiers[cle].numero));

  await entrer(page, 'valideur', adresse);
  for (const nom of ['Jean-Marc Pouget', 'Nadia Belkacem', 'Odile Verneuil']) await page.getByLabel(new RegExp(`${nom}.*présent`)).check();
  await expect(page.getByText('Quorum atteint : 3 présents sur 2 exigés')).toBeVisible();
  await page.getByRole('button', { name: 'Ouvrir la séance' }).click();
  await page.getByRole('link', { name: 'Tenir la séance' }).click();
  for (const [rang, cle] of EN_SEANCE.entries()) {
    await expect(page.getByRole('heading', { level: 2, name: dossiers[cle].nom })).toBeVisible();
    await expect(page.getByText(cle === 'moindre' ? '2 votants' : '3 votants').first()).toBeVisible();
    await page.getByRole('radio', { name: 'Favorable', exact: true }).check();
    if (rang === 0) await accessible(page, 'dossier en séance');
    await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
    await expect(rang < EN_SEANCE.length - 1 ? page.getByText(`Dossier ${rang + 2} sur 5`) : page.getByText(/Avis favorable, /)).toBeVisible();
  }
  await page.goto(adresse);
  await page.getByLabel('Présidence de séance').selectOption({ label: 'Jean-Marc Pouget' });
  await page.getByRole('button', { name: 'Clore la séance' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByText('Close', { exact: true })).toBeVisible();
  await accessible(page, 'comité clos');

  await inscrire(page, 'accord', (seances.commission = await ajouterSeance(page, 'commission-permanente', '2026-11-24')));
});

/** Le chef de service inscrit un dossier à l’écran, les autres suivent par l’API. */
async function inscrire(page: Page, premier: Cle, seanceId: string): Promise<void> {
  await entrer(page, 'valideur', adresseDe(premier, 'comite'));
  await choisir(page, 'Séance de la commission permanente', 'Salle des Sept');
  await page.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click();
  await expect(page.getByRole('button', { name: 'Inscrire à l’ordre du jour' })).toHaveCount(0);
  for (const cle of EN_SEANCE.filter((une) => une !== premier)) await envoyer(page, 'post', `/api/instruction/dossiers/${dossiers[cle].id}/inscription`, { seanceId });
}

test('la commission permanente vote : adopté, amendé, rejeté, ajourné ; ses délibérations deviennent exécutoires', async ({ page }) => {
  const adresse = `/instruction/commissions/${seances.commission}`;
  await entrer(page, 'secretariat', adresse);
  for (const [rang, nom] of ['Hélène Faucher', 'Marc Lestrade', 'Inès Tauzin'].entries()) {
    await page.getByRole('button', { name: 'Ajouter un élu' }).click();
    await page.getByLabel(`Nom, ligne ${rang + 1}`).fill(nom);
  }
  await page.getByRole('button', { name: 'Enregistrer les élus' }).click();
  await expect(page.getByText('le quorum est atteint.')).toBeVisible();
  await accessible(page, 'ordre du jour de la commission');

  await page.getByRole('navigation', { name: 'Pages de la séance' }).getByRole('link', { name: 'Vote', exact: true }).click();
  await page.getByLabel(/^Délibération n°/).fill('2026.1124.CP');
  const champ = (nom: string, cle: Cle) => page.getByLabel(`${nom}, ${dossiers[cle].numero}`, { exact: true });
  await champ('Vote', 'moindre').selectOption('amende');
  await champ('Montant amendé', 'moindre').fill('9000');
  await champ('Vote', 'refus').selectOption('rejete');
  await champ('Vote', 'ajourne').selectOption('ajourne');
  await page.getByRole('button', { name: 'Enregistrer les votes' }).click();
  await expect(page.getByText('Indiquez le motif : il sera lu par le porteur ou par l’instruction.').first()).toBeVisible();
  await champ('Motif', 'moindre').fill('Crédits de l’exercice.');
  await champ('Motif', 'refus').fill('Le modèle économique repose sur la seule aide régionale.');
  await champ('Voix pour', 'refus').fill('0');
  await champ('Voix contre', 'refus').fill('3');
  await champ('Motif', 'ajourne').fill('Le bail reste à signer.');
  await accessible(page, 'grille de vote remplie');
  await page.screenshot({ path: 'test-results/sept-grille.png', fullPage: true });
  await page.getByRole('button', { name: 'Enregistrer les votes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer les votes' }).click();
  const votes = page.getByRole('table', { name: 'Votes de la séance' });
  for (const [cle, issue] of [['accord', 'Adopté : accord'], ['moindre', 'Amendé : accord'], ['refus', 'Rejeté : refus'], ['ajourne', 'Ajourné : ajournement'], ['postal', 'Adopté : accord']] as const) {
    await expect(votes.getByRole('row').filter({ hasText: dossiers[cle].numero })).toContainText(issue, { timeout: 30_000 });
  }
  await expect(votes.getByRole('row').filter({ hasText: dossiers.moindre.numero })).toContainText(/9\s000,00/);

  // Rien ne se prépare tant que la délibération n’est pas exécutoire.
  expect((await lire<{ lignes: { dossierId: string }[] }>(await autre(page, 'instructeur-33'), '/api/instruction/actes?etape=a-preparer')).lignes.filter(({ dossierId }) => dossierId === dossiers.accord.id)).toEqual([]);
  await entrer(page, 'secretariat', adresse);
  await page.getByRole('navigation', { name: 'Pages de la séance' }).getByRole('link', { name: 'Suites', exact: true }).click();
  await page.getByLabel('Transmise au préfet le').fill('2026-11-24');
  await page.getByLabel('N° d’accusé de télétransmission').fill('AR-2026-1124-7');
  await page.getByLabel('Publiée le').fill('2026-11-24');
  await page.getByRole('button', { name: 'Enregistrer ces dates' }).click();
  await expect(page.getByText(/sont exécutoires depuis le/)).toBeVisible();
  await page.getByRole('button', { name: 'Clore la séance' }).click();
  await expect(page.getByRole('link', { name: /Lire le procès-verbal/ })).toBeVisible({ timeout: 30_000 });
  await accessible(page, 'suites de la commission');
});

test('six lettres : préparées, visées, signées en lot ; cinq notifiées ensemble, celle du dossier postal en recommandé', async ({ page }) => {
  const lettres = ([...EN_SEANCE, 'irrecevable'] as const).map((cle) => dossiers[cle].numero);
  await entrer(page, 'instructeur-33', '/instruction');
  await traiterLot(page, 'a-preparer', lettres, 'Préparer', 'préparées');
  await accessible(page, 'lettres préparées');
  await entrer(page, 'valideur', '/instruction');
  await traiterLot(page, 'a-viser', lettres, 'Viser', 'visées');
  await accessible(page, 'lettres visées');
  await entrer(page, 'signataire', '/instruction');
  await traiterLot(page, 'a-signer', lettres, 'Signer', 'signées');
  await accessible(page, 'lettres signées');

  await entrer(page, 'instructeur-33', adresseDe('postal', 'decision'));
  await page.getByRole('radio', { name: /lettre recommandée/ }).check();
  await page.getByLabel('Preuve').fill('2C 000 000 0007');
  await page.getByRole('button', { name: 'Notifier la décision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Notifier la décision' }).click();
  await expect(page.getByText('La décision a été notifiée au porteur.')).toBeVisible();
  await accessible(page, 'décision notifiée en recommandé');
  await traiterLot(page, 'a-notifier', lettres.filter((numero) => numero !== dossiers.postal.numero), 'Notifier', 'notifiées');
  await accessible(page, 'lettres notifiées');
});

test('le dossier ajourné revient : repris, proposé, passé en comité, voté, signé puis notifié', async ({ page }) => {
  const { ajourne } = dossiers;
  await entrer(page, 'instructeur-33', adresseDe('ajourne', 'comite'));
  await agir(page, 'Reprendre l’instruction');
  await proposer(page, ajourne);

  await entrer(page, 'valideur', adresseDe('ajourne', 'comite'));
  await page.getByRole('radio', { name: 'Favorable', exact: true }).check();
  await choisir(page, 'Séance du comité', 'décembre 2026');
  await page.getByRole('button', { name: 'Enregistrer l’avis' }).click();
  await choisir(page, 'Séance de la commission permanente', '14 décembre 2026');
  await accessible(page, 'inscription à la commission');
  await page.getByRole('button', { name: 'Inscrire à l’ordre du jour' }).click();
  await expect(page.getByRole('button', { name: 'Inscrire à l’ordre du jour' })).toHaveCount(0);

  await entrer(page, 'secretariat', adresseDe('ajourne', 'decision'));
  await page.getByRole('button', { name: 'Enregistrer la délibération' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('radio', { name: 'Accord', exact: true }).check();
  await page.getByLabel('Numéro de la délibération').fill('2026.1125.CP');
  await page.getByLabel('Date de la délibération').fill('24/11/2026');
  await accessible(page, 'délibération seule');
  await page.getByRole('button', { name: 'Enregistrer la délibération' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer la délibération' }).click();
  await page.getByLabel('Date exécutoire de la délibération').fill('24/11/2026');
  await page.getByRole('button', { name: 'Enregistrer la date exécutoire' }).click();
  await expect(page.getByRole('heading', { name: 'Caractère exécutoire' })).toHaveCount(0);

  await entrer(page, 'instructeur-33', adresseDe('ajourne', 'decision'));
  await page.getByRole('button', { name: 'Soumettre à signature' }).click();
  await expect(page.getByText('Empreinte SHA-256')).toBeVisible();
  await entrer(page, 'valideur', adresseDe('ajourne', 'decision'));
  await agir(page, 'Viser la lettre');

  await entrer(page, 'signataire', adresseDe('ajourne', 'decision'));
  const lu = await (await page.request.get((await page.getByRole('link', { name: /Ouvrir dans un nouvel onglet/ }).getAttribute('href'))!)).body();
  await page.getByRole('button', { name: 'Signer la lettre' }).click();
  await expect(page.getByRole('dialog')).toContainText(createHash('sha256').update(lu).digest('hex'));
  await accessible(page, 'signature, confirmation');
  await page.getByRole('dialog').getByRole('button', { name: 'Signer la lettre' }).click();
  await expect(page.getByText('Signée le')).toBeVisible();

  await entrer(page, 'instructeur-33', adresseDe('ajourne', 'decision'));
  await page.getByRole('button', { name: 'Notifier la décision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Notifier la décision' }).click();
  await expect(page.getByText('La décision a été notifiée au porteur.')).toBeVisible();
});

test('chacun lit sa décision ; sept dossiers, sept issues', async ({ page }) => {
  for (const [cle, phrase] of [['moindre', /accorde une subvention/], ['refus', /n’accorde pas|refus/i], ['ajourne', /accorde une subvention/], ['irrecevable', 'Votre demande n’est pas recevable'], ['desiste', /retiré|désist/i]] as const) {
    await entrer(page, porteurDe(dossiers[cle]), `/dossiers/${dossiers[cle].id}`);
    await expect(page.getByText(phrase).first()).toBeVisible();
    if (cle === 'moindre') await expect(page.getByText(/9\s000\s€/).first()).toBeVisible();
    await accessible(page, `issue lue : ${cle}`);
  }
  await entrer(page, 'valideur', '/instruction');
  const etats: Partial<Record<Cle, string>> = {};
  for (const cle of Object.keys(PREVUES) as Cle[]) etats[cle] = (await lire<{ etat: string }>(page, `/api/instruction/dossiers/${dossiers[cle].id}`)).etat;
  expect(etats).toEqual({ accord: 'ACCORDE', moindre: 'ACCORDE', refus: 'REJETE', ajourne: 'ACCORDE', irrecevable: 'IRRECEVABLE', desiste: 'DESISTE', postal: 'ACCORDE' });
});

test('les personnes écartées ne lisent rien de « leur » dossier, exports compris', async ({ page }) => {
  const secret = dossiers.moindre;
  const [comite, commission] = [`/api/instruction/comites/${seances.comite}`, `/api/instruction/commissions/${seances.commission}`];
  const partout = ['csv', 'xlsx', 'ods'].map((format) => `/api/instruction/dossiers/export.${format}`).concat(`/api/instruction/dossiers?q=${secret.numero}`, comite, `${comite}/ordre-du-jour.csv`, commission, `${commission}/ordre-du-jour.csv`);
  const fiche = ['', '/journal', '/messages', '/complements', '/evaluations', '/avis', '/notation', '/financement', '/effet', '/trajets', '/aide-etat', '/apercu.pdf'].map((suite) => `/api/instruction/dossiers/${secret.id}${suite}`);
  const { depot: { pieces }, actes } = await lire<{ depot: { pieces: { deposees: { id: string }[] }[] }; actes: { id: string }[] }>(await autre(page, 'instructeur-33'), `/api/instruction/dossiers/${secret.id}`);
  const fichiers = [`/api/pieces/${pieces[0]!.deposees[0]!.id}/contenu`, ...actes.map(({ id }) => `/api/actes/${id}/pdf`), `${comite}/dossiers/${secret.id}`, `${comite}/proces-verbal.pdf`];

  await entrer(page, 'instructeur-33', '/instruction');
  await toutVoir(page, secret, partout);
  await entrer(page, 'instructeur-33-bis', '/instruction');
  await rienVoir(page, secret, [...partout.filter((adresse) => !adresse.includes('?q=')), '/api/instruction/taches', '/api/instruction/saisies', '/api/instruction/reevaluations', '/api/instruction/reevaluations/export.csv', '/api/notation/fiches', ...['a-preparer', 'a-viser', 'a-notifier'].map((etape) => `/api/instruction/actes?etape=${etape}`)], [...fiche, ...fichiers, `${commission}/proces-verbal.pdf`]);
  expect((await lire<{ lignes: unknown[] }>(page, `/api/instruction/dossiers?q=${secret.numero}`)).lignes).toEqual([]);
  await page.goto(`/instruction/commissions/${seances.commission}`);
  await expect(page.getByText(dossiers.accord.numero).first()).toBeVisible();
  await expect(page.getByText(secret.numero)).toHaveCount(0);
  await accessible(page, 'commission lue par une personne écartée');

  await entrer(page, 'comite-2', `/instruction/seances/${seances.comite}`);
  await expect(page.getByText(dossiers.accord.numero).first()).toBeVisible();
  await expect(page.getByText(secret.numero)).toHaveCount(0);
  await rienVoir(page, secret, [comite, `${comite}/ordre-du-jour.csv`, '/api/notation/fiches'], fichiers);
});

test('la porteuse télécharge sa lettre et la vérifie, au clavier seul', async ({ page }) => {
  const { atteindre, joindre, presser, suivre, taper } = clavier(page);
  await page.goto(`/dossiers/${dossiers.accord.id}`);
  await presser(/porteur-a@demo\.test/);
  await expect(page.getByText('La Région vous accorde une subvention')).toBeVisible();
  await accessible(page, 'décision lue par la porteuse');
  await suivre(/^Documents/);
  await expect(page.getByRole('table', { name: 'Documents du dossier' })).toBeVisible();
  await accessible(page, 'documents de la porteuse');
  const ligne = page.getByRole('row').filter({ hasText: 'DEC-', has: page.getByRole('link') });
  const numero = (await ligne.getByRole('cell').first().textContent())!;
  await atteindre(ligne.getByRole('link', { name: /Télécharger/ }));
  const [telechargement] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const octets = await readFile(await telechargement.path());
  expect(octets.subarray(0, 5).toString()).toBe('%PDF-');
  await suivre('Vérifier un acte');
  await taper('Numéro de l’acte', numero);
  await joindre('Fichier PDF à contrôler', { name: 'lettre.pdf', mimeType: 'application/pdf', buffer: octets });
  await presser('Vérifier');
  await expect(page.getByText('Conforme', { exact: true })).toBeVisible();
  await expect(page.getByText(createHash('sha256').update(octets).digest('hex'))).toBeVisible();
  await accessible(page, 'acte vérifié');
});

/** La notation, par l’API : l’instructrice s’en charge et valide sa fiche. */
async function noter(page: Page, { id }: Dossier): Promise<void> {
  const moi = await lire<{ id: string }>(page, '/api/moi');
  await envoyer(page, 'post', `/api/instruction/dossiers/${id}/notation/evaluateurs`, { comptes: [moi.id] });
  const { aRemplir: [fiche] } = await lire<{ aRemplir: { id: string }[] }>(page, '/api/notation/fiches');
  const { version, grille } = await lire<{ version: number; grille: { criteres: { valeur: { code: string }[] } } }>(page, `/api/notation/fiches/${fiche!.id}`);
  const notee = await envoyer<{ version: number }>(page, 'put', `/api/notation/fiches/${fiche!.id}`, { notes: grille.criteres.valeur.map(({ code }) => ({ code, note: 3 })) }, { 'If-Match': `"${version}"` });
  await envoyer(page, 'post', `/api/notation/fiches/${fiche!.id}/validation`, {}, { 'If-Match': `"${notee.version}"` });
}

/** La même page, dans la session d’une autre personne. */
async function autre(page: Page, compte: string): Promise<Page> {
  await deconnecter(page);
  await entrer(page, compte, '/instruction');
  return page;
}
