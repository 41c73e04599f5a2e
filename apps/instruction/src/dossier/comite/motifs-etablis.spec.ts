import type { CritereInstruit } from '@maillage/contrats';
import { motifsEtablis } from './motifs-etablis.ts';

const critere = (resultat: CritereInstruit['resultat'], conclusion?: 'satisfait' | 'non-satisfait' | 'derogation'): CritereInstruit => ({
  code: 'doublon', libelle: 'Pas de doublon.', resultat, article: '', source: { statut: 'publie', texte: '' }, valeur: null, seuil: null, marge: null, motif: 'Constaté.', changement: null,
  retenu: conclusion ?? resultat, fait: null, rejoue: null, preuves: [],
  confirmation: conclusion ? { resultat: conclusion, motif: 'Vu sur place.', parId: 'a', par: 'A. Martin', le: '2026-11-24', visa: null, visaManquant: false } : null,
});

describe('Les motifs qu’un refus peut reprendre', () => {
  it.each([
    ['un critère non satisfait', critere('non-satisfait'), ['Constaté.']],
    ['un doute tranché contre le projet', critere('a-verifier', 'non-satisfait'), ['Vu sur place.']],
    ['une dérogation n’en est pas un', critere('non-satisfait', 'derogation'), []],
    ['un fait établi depuis, qui ne satisfait plus', { ...critere('satisfait'), retenu: 'non-satisfait', rejoue: { resultat: 'non-satisfait', motif: 'Rejoué.', valeur: null, marge: null } } as CritereInstruit, ['Rejoué.']],
    ['une conclusion qui attend son visa n’en est pas un', { ...critere('satisfait', 'non-satisfait'), retenu: 'a-verifier' } as CritereInstruit, []],
    ['un doute non tranché n’en est pas un', critere('a-verifier'), []],
  ])('%s', (_titre, un, attendu) => expect(motifsEtablis({ criteres: [un], proposition: null })).toEqual(attendu));

  it('ceux de la proposition viennent d’abord, sans répétition', () =>
    expect(motifsEtablis({ criteres: [critere('non-satisfait')], proposition: { sens: 'refus', montantCentimes: null, analyse: '', motifs: ['Budget fragile.', 'Constaté.'] } })).toEqual(['Budget fragile.', 'Constaté.']));
});
