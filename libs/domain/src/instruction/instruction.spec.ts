import fc from 'fast-check';
import { proposerInstructeur } from './attribution.ts';
import { delaiConstate } from './delai-constate.ts';
import { quiAgit } from './qui-agit.ts';
import { type CodeRepere, type FaitsReperes, releverReperes } from './reperes.ts';

describe('le délai constaté', () => {
  it('se tait sous dix dossiers', () => {
    expect(delaiConstate(Array.from({ length: 9 }, () => 60))).toBeNull();
    expect(delaiConstate(Array.from({ length: 10 }, () => 60))).toEqual({ effectif: 10, premierQuartileJours: 60, medianeJours: 60, troisiemeQuartileJours: 60 });
  });

  it('arrondit ses bornes vers l’extérieur, sans dépendre de l’ordre', () => {
    expect(delaiConstate([100, 10, 90, 20, 80, 30, 70, 40, 60, 50])).toEqual({ effectif: 10, premierQuartileJours: 32, medianeJours: 55, troisiemeQuartileJours: 78 });
  });

  it('la moitié des dossiers, à un près, tient dans l’intervalle', () => fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 10, maxLength: 80 }), (durees) => {
    const { premierQuartileJours, troisiemeQuartileJours } = delaiConstate(durees)!;
    const dedans = durees.filter((une) => une >= premierQuartileJours && une <= troisiemeQuartileJours).length;
    expect(dedans * 2).toBeGreaterThanOrEqual(durees.length - 2);
  })));
});

describe('qui agit', () => {
  it.each(['EN_INSTRUCTION', 'PROPOSE_COMITE', 'FAVORABLE_COMITE', 'PROPOSE_REJET', 'INSCRIT_COMMISSION', 'ACCORDE', 'REJETE', 'IRRECEVABLE'] as const)('avant la notification, %s se lit comme une instruction', (etat) => {
    expect(quiAgit(etat, false)).toEqual(quiAgit('EN_INSTRUCTION', false));
  });
  it('des compléments attendus sont au porteur ; une décision notifiée n’attend plus personne', () => {
    expect([quiAgit('A_COMPLETER', false)?.qui, quiAgit('ACCORDE', true), quiAgit('DESISTE', false)]).toEqual(['vous', null, null]);
  });
});

it.each([
  ['le moins chargé', [{ id: '1', nom: 'Zoé', ouverts: 3 }, { id: '2', nom: 'Abel', ouverts: 4 }], '1'],
  ['à égalité, le premier nom', [{ id: '1', nom: 'Zoé', ouverts: 3 }, { id: '2', nom: 'Élise', ouverts: 3 }], '2'],
  ['personne', [], undefined],
])('l’attribution propose %s', (_cas, charges, attendu) => expect(proposerInstructeur(charges)?.id).toBe(attendu));

describe('les repères', () => {
  const faits: FaitsReperes = { aujourdhui: '2026-07-01', depotLe: '2026-06-01', autresDossiers: [], structureCreeeLe: null, comptesDemandes: true, comptesFournis: true, totalDepensesCentimes: 10_000, demandeCentimes: 4_000, aideMaximaleCentimes: 4_000, recettes: [{ montantCentimes: 3_000, statut: 'acquis' }, { montantCentimes: 3_000, statut: 'sollicite' }], subventions: [], derogations: 0 };
  const codes = (changes: Partial<FaitsReperes>): readonly CodeRepere[] => releverReperes({ ...faits, ...changes }).map(({ code }) => code);

  it('un dossier ordinaire n’en a aucun', () => expect(codes({})).toEqual([]));
  it.each<[string, Partial<FaitsReperes>, readonly CodeRepere[]]>([
    ['un autre dossier du même SIREN', { autresDossiers: [{ numero: 'TL-1', nom: 'A' }] }, ['meme-structure']],
    ['17 mois d’existence', { structureCreeeLe: '2025-01-01' }, ['structure-recente']],
    ['18 mois d’existence, jour pour jour', { structureCreeeLe: '2024-12-01' }, []],
    ['un centime de trop', { demandeCentimes: 4_001 }, ['plan-desequilibre', 'demande-au-dela']],
    ['une aide maximale inconnue', { aideMaximaleCentimes: null }, []],
    ['la moitié plus un centime sollicitée', { recettes: [{ montantCentimes: 2_999, statut: 'acquis' }, { montantCentimes: 3_001, statut: 'sollicite' }] }, ['cofinancements-incertains']],
    ['une subvention échue d’un jour', { subventions: [{ numero: 'S-1', caduqueLe: '2026-06-30', caduque: false }] }, ['subvention-echue']],
    ['une subvention qui échoit aujourd’hui', { subventions: [{ numero: 'S-1', caduqueLe: '2026-07-01', caduque: false }] }, []],
    ['pas de comptes', { comptesFournis: false }, ['comptes-absents']],
    ['des comptes non demandés', { comptesDemandes: false, comptesFournis: false }, []],
    ['une dérogation', { derogations: 1 }, ['derogation']],
  ])('%s', (_cas, changes, attendu) => expect(codes(changes)).toEqual(attendu));
  it('ce qui appelle l’attention passe devant', () => expect(codes({ comptesFournis: false, demandeCentimes: 3_999 })).toEqual(['plan-desequilibre', 'comptes-absents']));
});
