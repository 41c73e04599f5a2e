import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { accord, accuseCourrier, accuseReception, ajournement, attestationCompletude, avis, recapitulatif, refus, demandeComplements, irrecevabilite, procesVerbal } from './actes.exemple.ts';
import { deliberation, procesVerbalCommission, rapport } from './commission.exemple.ts';
import { ECHANGES_V1, lettreModele, rendreLivree } from './lettre-modele.exemple.ts';
import { accuseRecours, refusRectifie, reponseRecours } from './recours.exemple.ts';
import { arreteAttributif, convention } from './attribution.exemple.ts';
import { arreteModificatif, avenant, reponseChangement } from './changement.exemple.ts';
import type { DonneesActe } from './donnees/donnees-acte.ts';
import { VERSIONS_RENDU } from './mise-en-page/polices.ts';
import { GABARITS, rendreActe } from './rendre-acte.ts';

const exemples: readonly DonneesActe[] = [avenant, arreteModificatif, reponseChangement, convention, arreteAttributif, accuseReception, accord, refus, ajournement, recapitulatif, avis, demandeComplements, irrecevabilite, accuseCourrier, attestationCompletude, procesVerbal, rapport, deliberation, procesVerbalCommission, lettreModele, accuseRecours, reponseRecours];
const empreinte = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

/** Un jsonb rend les clés dans un autre ordre que celui de l’écriture. */
const commeRelueDuJsonb = (donnees: DonneesActe): DonneesActe =>
  JSON.parse(JSON.stringify(donnees), (_cle, valeur: unknown) =>
    valeur !== null && typeof valeur === 'object' && !Array.isArray(valeur) ? Object.fromEntries(Object.entries(valeur).reverse()) : valeur) as DonneesActe;

/** Les octets d’un gabarit publié ne changent plus : un texte, une marge ou une version de pdfkit qui change appelle un gabarit v2. */
const EMPREINTES: Readonly<Record<DonneesActe['gabarit'], string>> = {
  'convention.v1': '6e5b9566bbbd7ae517b74bf2c8975c637863b9f1e9a176bca286f64120654646',
  'arrete-attributif.v1': '224d7889d00da773439b6aea47ddfdf91043aecb46874f91f2531e065e79df26',
  'accuse-reception.v1': '4a87e214ffd2de482dc2dfd6ac2efbea44d9a44272fb8026d6d9422c30b5c75b',
  'accord.v1': '48e11548ac3fdf75eebecf0fa5c90340e3741b907b96774d9de26698ec8effd8',
  'refus.v1': '3a2fd7485cc7b6025f3cb0b6e7ddc27f4e810c86628bf938fe1045f294179f73',
  'ajournement.v1': '50c0aa964ef8a36ded71ac606a4faf1e46509cefaf198a9e614eb434fc71c3d6',
  'avis.v1': '46cf433371ee42adc568879c36a09f74698fe340a377fe00471214db68fff2cc',
  'demande-complements.v1': '234a73b984dec0843985e4f783addadaac373950c3003debd9c4ebf7ef75dd96',
  'irrecevabilite.v1': '59f082ebbd74d6ac1e015aa8bf328437de568372b513ee37673ceba8c88ef694',
  'accuse-courrier.v1': '55539231ed2e43fb193ff9f82b9b6a90e57f288e4b6945e6320509ca6c3a8176',
  'attestation-completude.v1': '58f8cb15ab14dbc20d315ad8c705a4c5c030de5d43a01b69a1c862116ae0ce53',
  'proces-verbal.v1': '3722a0dd8037c82d033a51aa6b5e0de1c3303c29de9366127af00ef456c3e07e',
  'deliberation.v1': '2e4daedc008e39e0230fc734c7e0db3df2975e2d712a11da6b0d0d5a71e1a821',
  'proces-verbal-commission.v1': 'd35ec2724a0526dac2208fad1512b2f636a8222b3145f9713dfffbffc42a7c21',
  'rapport.v1': 'c0a847268dffd2e885c3453cac15eb71a58be58b0b64890ae235af4aae8e056d',
  'lettre-modele.v1': 'e4092a51d92517456da33269b3ee1c041b6f269dd6e1c1be7503f9ec24697b92',
  'accuse-recours.v1': '33bcc33e6ae94fbd84d6b98e49f09cb520034b69d967ddb0612830dba37f1312',
  'reponse-recours.v1': 'b3777c561c369d868ef1e902f34d674c705fd5126194dd8c4fc10685e54d51c7',
  'avenant.v1': '03053c139a4f2761bb1eb4c1cf774a97add03a0c6df9f2423a508c3f968b9433',
  'arrete-modificatif.v1': 'bbb797ff2243e8dc4722264b5f23a20883d804c8979e5ec69f115fc13e726650',
  'reponse-changement.v1': '4c4c5f693b45aa7450a7e32c93c4ca8b3b5b189c2ee3c39cfd3ca37d0e08f76f',
  'recapitulatif.v1': '8fda5d11f8081c9a7c9564eed62110b6e04e22d3e2ca1a1cd7c943b69f77e883',
};

describe('un acte se réimprime à l’octet', () => {
  it.each(exemples.map((donnees) => [donnees.gabarit, donnees] as const))('%s : deux fois les mêmes octets, ceux de sa publication', async (gabarit, donnees) => {
    const premier = await rendreActe(donnees);
    const second = await rendreActe(commeRelueDuJsonb(donnees));
    expect(empreinte(second)).toBe(empreinte(premier));
    expect(empreinte(premier)).toBe(EMPREINTES[gabarit]);
  });

  it('ne lit ni l’heure, ni le fuseau, ni la langue du poste, ni le hasard', async () => {
    const interdits: [object, string][] = [
      [Date, 'now'], [Math, 'random'], [Number.prototype, 'toLocaleString'],
      ...['getTimezoneOffset', 'getHours', 'getDate', 'getDay', 'getMonth', 'getFullYear', 'toString', 'toLocaleString', 'toLocaleDateString'].map((nom): [object, string] => [Date.prototype, nom]),
    ];
    const espions = interdits.map(([objet, nom]) => jest.spyOn(objet as Record<string, () => unknown>, nom).mockImplementation(() => { throw new Error(`${nom} a été appelé`); }));
    const avant = empreinte(await rendreActe(accord));
    espions.forEach((espion) => espion.mockRestore());
    expect(avant).toBe(empreinte(await rendreActe(accord)));
  });

  it('une lettre rectificative dit ce qu’elle corrige ; l’ordinaire garde ses octets', async () => {
    expect(empreinte(await rendreActe(refusRectifie))).toBe('02042370238d439b4d829b7557d89f1ae54acd599fa265c018e577c33fc15450');
  });

  it.each([
    [0, 'f80b42544899f403ad65c2c9d2b16404eeecdc511bd9bcd197ec293fa35dfd97'],
    [2, '0b5862b8a0a31c2fa861c366a52bcb428d16d7e719a9c31ba13e15d884fceaf2'],
    [4, '87c90ad6e5b6298fe432e05c581fb1d719a0080c02fa88160075ea3065f18f55'],
    [6, '7e556526785ece4f325606c990cfc16c50627a576170b6cc03e2470c15213d1c'],
  ])('l’échange %i s’imprime d’après son modèle, à l’octet près', async (rang, attendue) => {
    expect(empreinte(await rendreActe(rendreLivree(ECHANGES_V1[rang]!)))).toBe(attendue);
  });

  it('change dès qu’une donnée change', async () => {
    const autre = { ...accord, montant: { ...accord.montant, chiffres: '38 500,01 €' } };
    expect(empreinte(await rendreActe(autre))).not.toBe(empreinte(await rendreActe(accord)));
  });

  it('refuse un gabarit inconnu par une phrase qui nomme les gabarits', async () => {
    const inconnu = { ...accord, gabarit: 'accord.v9' } as unknown as DonneesActe;
    await expect(rendreActe(inconnu)).rejects.toThrow(/« accord.v9 » n’existe pas.*accord.v1/);
  });

  it('refuse un instant illisible', async () => {
    await expect(rendreActe({ ...accord, instant: 'hier' })).rejects.toThrow(/n’est pas un instant/);
  });

  it('annonce les versions de pdfkit et de police réellement installées', () => {
    const version = (paquet: string) => (JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`${paquet}/package.json`), 'utf8')) as { version: string }).version;
    const lire = (chemin: string) => (JSON.parse(readFileSync(new URL(chemin, import.meta.url), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
    expect(VERSIONS_RENDU.pdfkit).toBe(lire('../package.json')['pdfkit']);
    expect(VERSIONS_RENDU.police).toContain(version('@expo-google-fonts/source-sans-3'));
  });

  it('a un exemple pour chaque gabarit', () => expect(exemples.map(({ gabarit }) => gabarit).sort()).toEqual(Object.keys(GABARITS).sort()));
});
