import type { Reglement } from '@maillage/domain';
import { aRepondre, ecrireReponses, lireReponses, questionsDe, versDossier, versTest } from './questionnaire.ts';

const source = { statut: 'publie', texte: '' } as const;
const communs = { libelle: '', article: '', source };
const reglement: Pick<Reglement, 'criteres'> = {
  criteres: [
    { ...communs, genre: 'collectif-utilisateurs', parametres: { exigeDe: ['collectivite'], exigeDesEntreprisesHorsEss: true } },
    { ...communs, genre: 'anciennete-3-ans', volets: ['developpement'], parametres: { annees: 3, bissextile: 'CLAMP' } },
    { ...communs, genre: 'emploi-0-5-etp', volets: ['developpement'], parametres: { etp: { numerateur: 1, denominateur: 2 }, contratsComptes: ['CDI'], contratsDouteux: [], tempsPleinHeures: 35 } },
    { ...communs, genre: 'carte-regionale', volets: ['developpement'], parametres: { absence: 'a-verifier' } },
  ],
};

describe('une question n’est posée que si elle change le verdict', () => {
  it.each([
    ['une association qui crée', { volet: 'creation', categorie: 'association' }, ['volet', 'categorie', 'commune']],
    ['une collectivité dit son collectif', { volet: 'creation', categorie: 'collectivite' }, ['volet', 'categorie', 'collectif', 'commune']],
    ['une entreprise hors de l’ESS aussi', { volet: 'creation', categorie: 'entreprise', ess: 'non' }, ['volet', 'categorie', 'taille', 'ess', 'collectif', 'commune']],
    ['une entreprise de l’ESS non', { volet: 'creation', categorie: 'entreprise', ess: 'oui' }, ['volet', 'categorie', 'taille', 'ess', 'commune']],
    ['un lieu qui se développe', { volet: 'developpement', categorie: 'association' }, ['volet', 'categorie', 'commune', 'depuis', 'etp', 'carte']],
  ])('%s', (_cas, reponses, attendu) => expect(questionsDe(reglement, reponses)).toEqual(attendu));
});

it('reprend à la première question sans réponse', () => {
  expect(aRepondre(reglement, {})).toBe('volet');
  expect(aRepondre(reglement, { volet: 'creation', categorie: 'association' })).toBe('commune');
  expect(aRepondre(reglement, { volet: 'creation', categorie: 'association', commune: '19275' })).toBeNull();
});

it('« je ne sais pas » part comme une valeur nulle, jamais comme un non', () => {
  const reponses = { volet: 'developpement', categorie: 'association', commune: '19275', depuis: '?', etp: '?', carte: '?' };
  expect(aRepondre(reglement, reponses)).toBeNull();
  expect(versTest(reglement, reponses)).toEqual({ volet: 'developpement', categorie: 'association', commune: '19275', activiteDepuis: null, etpPermille: null, surCarteRegionale: null });
});

it('une réponse devenue sans objet ne part pas', () => {
  expect(versTest(reglement, { volet: 'creation', categorie: 'association', commune: '19275', depuis: '2020-01-01', ess: 'non' })).toEqual({ volet: 'creation', categorie: 'association', commune: '19275' });
});

it('convertit l’emploi en millièmes et le point en degrés', () => {
  expect(versTest(reglement, { volet: 'developpement', categorie: 'association', commune: '19275', lon: '2.17', lat: '45.95', depuis: '2020-01-01', etp: '500', carte: 'oui' }))
    .toMatchObject({ position: { lon: 2.17, lat: 45.95 }, activiteDepuis: '2020-01-01', etpPermille: 500, surCarteRegionale: true });
});

it('l’adresse du résultat se relit à l’identique et ne garde que les réponses', () => {
  const adresse = ecrireReponses({ commune: '19275', volet: 'creation' });
  expect(adresse.toString()).toBe('volet=creation&commune=19275');
  expect(lireReponses(new URLSearchParams(`${adresse}&q=volet&autre=1`))).toEqual({ volet: 'creation', commune: '19275' });
});

it('le dossier reprend l’appel, le volet et la commune', () => expect(versDossier('ami', { volet: 'creation', commune: '19275' })).toBe('/dossiers/nouveau?appel=ami&volet=creation&commune=19275'));
