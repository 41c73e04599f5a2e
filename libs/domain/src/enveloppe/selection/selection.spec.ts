import fc from 'fast-check';
import { lireLaMain } from './changements.ts';
import { meilleureSelection, totauxDe } from './meilleure-selection.ts';
import type { CandidatSelection, ProblemeSelection } from './probleme.ts';

const un = (id: string, note: number | null, montantCentimes: number, habitants = 0): CandidatSelection => ({ id, note, montantCentimes, habitants });
const probleme = (candidats: readonly CandidatSelection[], enveloppeCentimes: number, criteres: ProblemeSelection['criteres'] = ['note', 'habitants']): ProblemeSelection => ({ candidats, enveloppeCentimes, criteres });

/** Toutes les parties, une à une : rend les critères de la meilleure, puis le moindre montant. */
function forceBrute({ candidats, enveloppeCentimes, criteres }: ProblemeSelection): readonly number[] {
  const notes = candidats.filter(({ note }) => note !== null);
  let meilleur: readonly number[] = [...criteres.map(() => 0), 0];
  for (let masque = 0; masque < 2 ** notes.length; masque += 1) {
    let montant = 0;
    const totaux = criteres.map(() => 0);
    for (let i = 0; i < notes.length; i += 1) {
      if (!(masque & (1 << i))) continue;
      montant += notes[i]!.montantCentimes;
      for (let c = 0; c < criteres.length; c += 1) totaux[c]! += notes[i]![criteres[c]!]!;
    }
    if (montant > enveloppeCentimes) continue;
    const vu = [...totaux, -montant];
    const rang = vu.findIndex((valeur, i) => valeur !== meilleur[i]);
    if (rang >= 0 && vu[rang]! > meilleur[rang]!) meilleur = vu;
  }
  return meilleur;
}

const candidats = (maxLength: number, minLength = 0) => fc.array(fc.record({ note: fc.option(fc.nat(30), { nil: null, freq: 12 }), montantCentimes: fc.integer({ min: 1, max: 60 }), habitants: fc.nat(500) }), { minLength, maxLength }).map((tous) => tous.map((reste, i) => ({ id: `d${String(i).padStart(2, '0')}`, ...reste })));
const criteres = fc.constantFrom<ProblemeSelection['criteres']>(['note', 'habitants'], ['habitants', 'note'], ['note'], ['habitants']);
const comparer = (donne: ProblemeSelection): void => {
  const { totaux, preuve, retenus } = meilleureSelection(donne)!;
  expect([...donne.criteres.map((critere) => totaux[critere]), 0 - totaux.montantCentimes]).toEqual(forceBrute(donne));
  expect(preuve).toMatchObject({ optimale: true, borne: totaux[donne.criteres[0]] });
  expect(totauxDe(donne, retenus)).toEqual(totaux);
};

describe('la meilleure sélection', () => {
  it('vaut la force brute jusqu’à douze dossiers', () => fc.assert(fc.property(candidats(12), fc.nat(400), criteres, (tous, enveloppe, ordre) => comparer(probleme(tous, enveloppe, ordre))), { numRuns: 300 }));
  it('vaut la force brute à dix-huit dossiers, et le prouve', () => fc.assert(fc.property(candidats(18, 18), fc.integer({ min: 100, max: 700 }), criteres, (tous, enveloppe, ordre) => comparer(probleme(tous, enveloppe, ordre))), { numRuns: 12 }), 30_000);

  it('au-delà, ne dépasse jamais sa borne, et la borne est toujours au-dessus de l’optimum', () => fc.assert(fc.property(candidats(22, 20), fc.integer({ min: 50, max: 500 }), (tous, enveloppe) => {
    const donne = probleme(tous, enveloppe);
    const vite = meilleureSelection(donne, {}, 5)!;
    const entiere = meilleureSelection(donne, {}, 5_000_000)!;
    expect(entiere.preuve.optimale).toBe(true);
    expect(vite.totaux.note).toBeLessThanOrEqual(entiere.totaux.note);
    expect(vite.preuve.borne).toBeGreaterThanOrEqual(entiere.totaux.note);
    expect(vite.totaux.resteCentimes).toBeGreaterThanOrEqual(0);
  }), { numRuns: 40 }));

  it('le gros dossier moins bien payé de sa note laisse la place à deux petits', () => expect(meilleureSelection(probleme([un('gros', 15, 100), un('p1', 9, 50), un('p2', 8, 50)], 100))!.retenus).toEqual(['p1', 'p2']));
  it('à note égale, les habitants départagent, puis le moins cher', () => {
    expect(meilleureSelection(probleme([un('a', 10, 50, 100), un('b', 10, 50, 200)], 60))!.retenus).toEqual(['b']);
    expect(meilleureSelection(probleme([un('a', 10, 50, 200), un('b', 10, 40, 200)], 60))!.retenus).toEqual(['b']);
  });
  it('un dossier sans note n’est ni retenu ni comparé', () => expect(meilleureSelection(probleme([un('a', null, 10), un('b', 1, 10)], 100))).toMatchObject({ retenus: ['b'], sansNote: ['a'] }));
  it.each([[0, []], [49, []], [50, ['a']]])('enveloppe de %i centimes : %j', (enveloppe, attendus) => expect(meilleureSelection(probleme([un('a', 10, 50)], enveloppe))!.retenus).toEqual(attendus));
  it('aucun candidat : rien, prouvé', () => expect(meilleureSelection(probleme([], 100))).toMatchObject({ retenus: [], preuve: { optimale: true, borne: 0 } }));
  it('des dossiers imposés au-delà de l’enveloppe : aucune sélection', () => expect(meilleureSelection(probleme([un('a', 10, 60), un('b', 10, 60)], 100), { imposes: ['a', 'b'] })).toBeNull());
});

describe('le prix de ce qui est changé à la main', () => {
  const donne = probleme([un('a', 12, 60, 10), un('b', 10, 40, 20), un('c', 9, 40, 900), un('d', 30, 200)], 100);
  const meilleure = meilleureSelection(donne)!;

  it('dit ce que chaque changement, seul, fait perdre', () => {
    expect(meilleure.retenus).toEqual(['a', 'b']);
    expect(lireLaMain(donne, meilleure, ['a', 'c'])).toEqual({
      totaux: { note: 21, habitants: 910, montantCentimes: 100, resteCentimes: 0 }, prix: { note: 1, habitants: -880, montantCentimes: 0 },
      changements: [{ id: 'c', sens: 'ajoute', prix: { note: 1, habitants: -880, montantCentimes: 0 } }, { id: 'b', sens: 'retire', prix: { note: 1, habitants: -880, montantCentimes: 0 } }],
    });
  });
  it('dit qu’un changement ne tient pas dans l’enveloppe', () => expect(lireLaMain(donne, meilleure, ['a', 'b', 'd'])).toMatchObject({ totaux: { resteCentimes: -200 }, changements: [{ id: 'd', sens: 'ajoute', prix: null }] }));
  it('rien de changé : rien à payer', () => expect(lireLaMain(donne, meilleure, ['a', 'b'])).toMatchObject({ prix: { note: 0, habitants: 0, montantCentimes: 0 }, changements: [] }));
  it('aucun changement pris seul ne fait mieux que la meilleure', () => fc.assert(fc.property(candidats(9), fc.nat(250), fc.array(fc.nat(8)), (tous, enveloppe, rangs) => {
    const tire = probleme(tous, enveloppe, ['note']);
    const main = [...new Set(rangs)].flatMap((rang) => (tous[rang] ? [tous[rang].id] : []));
    for (const { prix } of lireLaMain(tire, meilleureSelection(tire)!, main).changements) expect(prix?.note ?? 0).toBeGreaterThanOrEqual(0);
  }), { numRuns: 100 }));
});
