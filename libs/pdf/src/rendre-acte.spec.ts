import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { jest } from '@jest/globals';
import { accord, accuseReception, ajournement, recapitulatif, refus } from './actes.exemple.ts';
import type { DonneesActe } from './donnees/donnees-acte.ts';
import { VERSIONS_RENDU } from './mise-en-page/polices.ts';
import { GABARITS, rendreActe } from './rendre-acte.ts';

const exemples: readonly DonneesActe[] = [accuseReception, accord, refus, ajournement, recapitulatif];
const empreinte = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

/** Les octets d’un gabarit publié ne changent plus : un texte, une marge ou une version de pdfkit qui change appelle un gabarit v2. */
const EMPREINTES: Readonly<Record<DonneesActe['gabarit'], string>> = {
  'accuse-reception.v1': 'b03c71651da390d82c8f884ca65cad9e9e268ac27553183a401c8794159c089c',
  'accord.v1': '1e6c5c805b01e735446af303ebc7ce266322a84346e73401231fabc9aaa275cc',
  'refus.v1': 'aeebdfe5a330031468d5c2ed706b42c16003903518cb16d75e11880ed809c6fa',
  'ajournement.v1': '56df371ad9101ad418cda6e41a2e2aa351e9591ea7f2786a995a144a3a58ba78',
  'recapitulatif.v1': 'fda60aa0e323c41ea9f0d754c32d0c3129f4a73a0ff0c836838ea7cb202311b9',
};

describe('un acte se réimprime à l’octet', () => {
  it.each(exemples.map((donnees) => [donnees.gabarit, donnees] as const))('%s : deux fois les mêmes octets, ceux de sa publication', async (gabarit, donnees) => {
    const premier = await rendreActe(donnees);
    const second = await rendreActe(JSON.parse(JSON.stringify(donnees)) as DonneesActe);
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
