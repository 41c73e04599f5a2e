import { EDITION_2025_2028 } from '../editions/index.ts';
import { instruireBudget } from './budget-instruit.ts';
import { constaterFinancement, type ConstatFinancement, type Financement } from './constats-financement.ts';
import { PLAN } from './plan.exemple.ts';
import { SANS_REGLAGE, verifierReglages } from './reglages-budget.ts';

const net = (texte: string) => texte.replaceAll('\u00a0', ' ');
const BASE: Financement = {
  categorie: 'association', nature: 'fonctionnement', recettes: [{ nature: 'commune', montantCentimes: 1_000_000 }, { nature: 'apport-propre', montantCentimes: 500_000 }], depensesCentimes: 4_000_000, aideCentimes: 2_000_000,
  octroyeeLe: '2026-07-20', regime: 'de-minimis-2023-2831', declare: { recues: false, montantCentimes: null }, aides: [], voisins: [],
};
const constat = (code: ConstatFinancement['code'], change: Partial<Financement>) => constaterFinancement({ ...BASE, ...change }).find((un) => un.code === code)!;
const aide = (annee: number, montantCentimes: number, octroyeeLe: Financement['octroyeeLe'] | null = null) => ({ origine: 'anterieure', annee, octroyeeLe, dispositif: 'AMI 2022-2024', montantCentimes, regime: 'de-minimis-2023-2831', source: 'reprise' }) as const;

describe('constats du financement', () => {
  it.each<[string, ConstatFinancement['code'], Partial<Financement>, ConstatFinancement['resultat'], RegExp]>([
    ['trois quarts d’argent public', 'part-publique', {}, 'conforme', /30 000,00 € .* : 75 %\./],
    ['tout le coût, pas un centime de plus', 'part-publique', { depensesCentimes: 3_000_000 }, 'conforme', /100 %/],
    ['un centime de trop', 'part-publique', { depensesCentimes: 2_999_999 }, 'alerte', /dépassent le coût/],
    ['aucune dépense', 'part-publique', { depensesCentimes: 0 }, 'a-verifier', /aucune dépense/],
    ['taux inconnu', 'part-publique', { aideCentimes: null }, 'a-verifier', /n’est pas connue/],
    ['une association', 'part-propre', { nature: 'investissement' }, 'conforme', /Sans objet/],
    ['une collectivité, un cinquième juste', 'part-propre', { categorie: 'collectivite', nature: 'investissement', recettes: [{ nature: 'apport-propre', montantCentimes: 500_000 }] }, 'conforme', /20 %/],
    ['un centime de moins', 'part-propre', { categorie: 'collectivite', nature: 'investissement', recettes: [{ nature: 'apport-propre', montantCentimes: 499_999 }] }, 'alerte', /un cinquième/],
    ['aucune autre aide', 'aides-region', {}, 'conforme', /Aucune autre aide/],
    ['deux aides', 'aides-region', { aides: [aide(2023, 100), aide(2012, 200)] }, 'a-verifier', /2 aides .* 3,00 €/],
    ['au plafond', 'de-minimis', { aides: [aide(2025, 28_000_000, '2023-07-20')] }, 'conforme', /280 000,00 €/],
    ['au-delà d’un centime', 'de-minimis', { aides: [aide(2025, 28_000_001, '2023-07-20')] }, 'alerte', /dépassé de 0,01 €/],
    ['hors de la fenêtre d’un jour', 'de-minimis', { aides: [aide(2023, 28_000_001, '2023-07-19')] }, 'conforme', /^0,00 €/],
    ['jour inconnu : l’année touche la fenêtre', 'de-minimis', { aides: [aide(2023, 28_000_001)] }, 'alerte', /dépassé/],
    ['jour inconnu de l’année même', 'de-minimis', { aides: [aide(2026, 28_000_001)] }, 'alerte', /dépassé/],
    ['la déclaration l’emporte quand elle est plus forte', 'de-minimis', { declare: { recues: true, montantCentimes: 28_000_001 } }, 'alerte', /dépassé/],
    ['une aide récente sans régime', 'de-minimis', { aides: [{ ...aide(2024, 100), regime: null }] }, 'a-verifier', /n’indique pas son régime/], ['une vieille aide sans régime', 'de-minimis', { aides: [{ ...aide(2019, 100), regime: null }] }, 'conforme', /^0,00 €/],
    ['pas de réponse', 'de-minimis', { declare: { recues: null, montantCentimes: null } }, 'a-verifier', /n’a pas dit/],
    ['reçues, sans montant', 'de-minimis', { declare: { recues: true, montantCentimes: null } }, 'a-verifier', /sans dire combien/],
    ['un jumeau', 'doublons', { voisins: [{ numero: 'TL-1', nom: 'x', motif: 'meme-adresse' }] }, 'alerte', /TL-1 \(même adresse\)/],
  ])('%s', (_titre, code, change, resultat, motif) => {
    const trouve = constat(code, change);
    expect({ resultat: trouve.resultat, motif: net(trouve.motif) }).toEqual({ resultat, motif: expect.stringMatching(motif) });
  });
});

describe('réglages du budget', () => {
  const contexte = { recupereTva: true, depot: '2026-07-01' } as const;
  it.each([
    ['rien de décidé', {}, []], ['comme déclaré', { htOuTtc: 'HT' }, []], ['contre la déclaration', { htOuTtc: 'TTC' }, ['motifHtOuTtc']], ['contre, motivé', { htOuTtc: 'TTC', motifHtOuTtc: 'Attestation fiscale.' }, []],
    ['le jour du dépôt', { eligiblesDepuis: '2026-07-01' }, []], ['plus tôt, sans motif', { eligiblesDepuis: '2026-06-30', motifEligiblesDepuis: ' ' }, ['motifEligiblesDepuis']],
  ] as const)('%s', (_titre, change, chemins) => expect(verifierReglages({ ...SANS_REGLAGE, ...change }, contexte).map(({ chemin }) => chemin)).toEqual(chemins));

  it.each([[null, 6_000_000, /avant le dépôt/], ['2026-06-30', 6_500_000, /^$/], ['2026-09-02', 2_000_000, /avant le début d’éligibilité/]] as const)('éligibles depuis %s : assiette %i', (eligiblesDepuis, assiette, motif) => {
    const budget = instruireBudget(EDITION_2025_2028, { ...PLAN, eligiblesDepuis }, []);
    expect(budget.assietteRetenueCentimes).toBe(assiette);
    expect(budget.lignes.find(({ ligne }) => ligne === 'd')!.motif ?? '').toMatch(motif);
  });
  it('toutes taxes comprises, l’assiette suit', () => expect(instruireBudget(EDITION_2025_2028, { ...PLAN, recupereTva: false }, [])).toMatchObject({ htOuTtc: 'TTC', assietteRetenueCentimes: 7_200_000 }));
});
