import { jest } from '@jest/globals';
import type { Critere } from '@maillage/domain';

jest.unstable_mockModule('@maillage/ui', () => ({ dateLongue: (iso: string) => iso, duree: (secondes: number) => `${secondes} s`, nombre: (valeur: number) => String(valeur).replace('.', ','), typographie: (texte: string) => texte }));
const { direParametres } = await import('./parametres.ts');
const { EDITIONS } = await import('@maillage/domain');

const dire = (genre: Critere['genre'], parametres: unknown) => direParametres({ genre, parametres } as unknown as Critere).join(' ');

describe('Les réglages d’une règle se lisent', () => {
  it.each([
    ['couverture-20-minutes', { seuilSecondes: 1200, mode: 'voiture', preuve: 'carte-puis-calcul', margeSecondes: 60, statutsComptes: ['ouvert'], statutsDouteux: ['suspendu'], inclureHorsRegion: 'oui', absentDeLaCarte: 'a-verifier' }, /strictement moins de 1200 s en voiture.*puis le calcul là où elle se tait.*laissent un doute : suspendus.*Lieux hors de la région : comptés/],
    ['emploi-0-5-etp', { etp: { numerateur: 1, denominateur: 2 }, contratsComptes: ['CDI'], contratsDouteux: ['mise-a-disposition'], tempsPleinHeures: 35 }, /0,5 équivalent.*à vérifier : mise à disposition/],
    ['anciennete-3-ans', { annees: 3, bissextile: 'CLAMP' }, /3 ans.*le 28 février/],
    ['beneficiaire', { admises: ['association'], aApprecier: [], taillesAdmises: [], apprecierLesEntreprises: true }, /Admises : associations\. Un agent apprécie/],
    ['siret', {}, /^$/],
  ] as const)('%s', (genre, parametres, phrase) => expect(dire(genre, parametres)).toMatch(phrase));

  it('aucun code technique ne reste dans les éditions publiées', () => {
    for (const reglement of EDITIONS) for (const critere of [...reglement.conditionsDepot, ...reglement.criteres]) expect(direParametres(critere).join(' ')).not.toMatch(/undefined|\[object|[a-z]-[a-z]+-[a-z]|a-verifier|etablissement/);
  });
});
