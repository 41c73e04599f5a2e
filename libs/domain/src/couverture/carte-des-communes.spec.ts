import fc from 'fast-check';
import { CLASSES } from './classes.ts';
import { classerToutes, classesDe } from './classer.ts';
import { type CarteDesCommunes, selonLaCarte } from './carte-des-communes.ts';
import { COMMUNES, mesurerMele, ouvertA, TERRITOIRE } from './couverture.exemple.ts';
import { couvrir } from './couvrir.ts';
import { effetDe } from './effet.ts';

const AVIS = ['couvert', 'non-couvert', null] as const;
const PREUVES = ['calcul', 'carte', 'carte-puis-calcul'] as const;

describe('carte régionale et calcul, comme la règle de l’édition', () => {
  it.each([
    ['calcul', 'couvert', 'non-couverte', 'non-couverte', null],
    ['carte', 'couvert', 'non-couverte', 'couverte', 'carte'],
    ['carte', 'non-couvert', 'couverte', 'non-couverte', 'carte'],
    ['carte', null, 'couverte', 'a-verifier', 'carte'],
    ['carte-puis-calcul', null, 'couverte', 'couverte', null],
    ['carte-puis-calcul', 'couvert', 'a-verifier', 'couverte', 'carte'],
    ['carte-puis-calcul', 'non-couvert', 'non-couverte', 'non-couverte', 'carte'],
    ['carte-puis-calcul', 'couvert', 'non-couverte', 'a-verifier', 'desaccord'],
    ['carte-puis-calcul', 'non-couvert', 'couverte', 'a-verifier', 'desaccord'],
  ] as const)('preuve « %s », carte %s, calcul %s : %s', (preuve, avis, calcul, classe, source) => expect(selonLaCarte(calcul, avis, preuve)).toEqual({ classe, source }));

  it('une carte muette partout laisse le calcul entier, une carte seule muette laisse tout à vérifier', () => {
    const minima = couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1.2, lat: 46, precisionKm: 0 } }, true, mesurerMele)]);
    const muette = (preuve: CarteDesCommunes['preuve']) => ({ ...minima, carte: { preuve, avis: COMMUNES.map(() => null) } });
    expect(classesDe(muette('carte-puis-calcul'))).toEqual(classesDe(minima));
    expect(new Set(classesDe(muette('carte')))).toEqual(new Set(['a-verifier']));
  });

  it('la source dit si la durée du plus proche est exacte, estimée, ou si rien n’est à portée', () => {
    const sources = (avec = mesurerMele) => new Set(classerToutes(couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1.2, lat: 46, precisionKm: 0 } }, true, avec)])).map(({ source }) => source));
    expect(sources()).toEqual(new Set(['exacte', 'estimee', 'aucune']));
    expect([...sources((commune, lieu) => ({ ...mesurerMele(commune, lieu)!, exacte: true }))]).not.toContain('estimee');
  });

  it('l’effet d’un projet ne retire jamais d’habitant à la carte, et ne compte pas deux fois ceux qu’elle couvre', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...AVIS), { minLength: 60, maxLength: 60 }), fc.constantFrom(...PREUVES), (avis, preuve) => {
      const minima = { ...couvrir(TERRITOIRE, [ouvertA({ id: 'a', point: { lon: 1.2, lat: 46, precisionKm: 0 } })]), carte: { preuve, avis } };
      const { communes } = effetDe(minima, ouvertA({ id: 'projet', point: { lon: 1.5, lat: 46.05, precisionKm: 0 } }).colonne);
      const avant = classesDe(minima);
      for (const une of communes) {
        expect(une.avant).toBe(avant[COMMUNES.findIndex(({ code }) => code === une.code)]);
        expect([...CLASSES].indexOf(une.apres)).toBeLessThan([...CLASSES].indexOf(une.avant));
      }
    }), { numRuns: 200 });
  });
});
