import { jouerOperation } from '../jouer.ts';
import { PARAMETRES_SUBVENTION } from '../parametres-defaut.ts';
import type { Situation } from '../situation.ts';
import { anomaliesCompteRendu } from './compte-rendu.ts';
import { anomalieControle, anomalieReprise, baseDepense, totalRetenu } from './depenses.ts';
import { niveauAttendu, NIVEAUX_DEFAUT, niveauxRequis } from './fonctions.ts';
import { JUSTIFICATIFS_DEFAUT, justificatifsManquants } from './justificatifs.ts';
import { liquider, operationDe } from './liquidation.ts';

const situation = ({ vote = 3_000_001, verse = 0, depenses = 0, avanceLe = null }: { vote?: number; verse?: number; depenses?: number; avanceLe?: '2026-10-01' | null } = {}): Situation => ({
  faits: { etat: verse ? 'EN_COURS' : 'SIGNEE', assietteCentimes: 6_000_007, voteeLe: '2026-08-31', caduqueLe: '2029-08-31', beneficiairePrive: true, autresAidesCentimes: 0, acteLe: '2026-09-01', engageeLe: '2026-09-02', avanceLe, depensesRetenuesCentimes: depenses, prorogationDemandee: null, contradictoireLe: null },
  soldes: { 'droits-votes': -vote, 'reste-a-verser': vote - verse, verse, 'ae-engagee': vote, 'cp-ouverts/2026': -9_000_000, 'cp-disponibles/2026': 9_000_000 - verse, 'cp-consommes/2026': verse },
  exercices: { 2026: 'OUVERT' }, parametres: PARAMETRES_SUBVENTION,
});
const DATES = { le: '2026-11-01', demandeeLe: '2026-10-20', exercice: 2026 } as const;

describe('la liquidation', () => {
  it.each([
    ['AVANCE', situation(), { avanceDemandeeCentimes: 9_999_999, retenuCentimes: 0 }, 1_500_000],
    ['AVANCE', situation(), { avanceDemandeeCentimes: 1_000_000, retenuCentimes: 0 }, 1_000_000],
    ['ACOMPTE', situation({ verse: 1_500_000, avanceLe: '2026-10-01' }), { avanceDemandeeCentimes: 0, retenuCentimes: 4_000_000 }, 499_998],
    ['ACOMPTE', situation({ verse: 1_500_000, avanceLe: '2026-10-01' }), { avanceDemandeeCentimes: 0, retenuCentimes: 6_000_000 }, 900_000],
    ['SOLDE', situation({ verse: 2_000_000, depenses: 4_000_000 }), { avanceDemandeeCentimes: 0, retenuCentimes: 2_000_007 }, 1_000_001],
    ['SOLDE', situation({ verse: 2_000_000, depenses: 1_000_000 }), { avanceDemandeeCentimes: 0, retenuCentimes: 0 }, 0],
  ] as const)('%s : le montant calculé est celui que la règle accepte', (type, etat, retenu, attendu) => {
    const calcul = liquider(etat, { type, ...retenu });
    expect(calcul.montantCentimes).toBe(attendu);
    expect(jouerOperation(etat, operationDe(type, calcul, DATES))).toMatchObject({ accepte: true, verseCentimes: attendu });
  });
  it('le montant calculé est le plus grand que la règle accepte', () => {
    for (const retenuCentimes of [3_200_001, 4_123_457, 5_999_999]) {
      const [etat, type] = [situation({ verse: 1_000_000 }), 'ACOMPTE'] as const;
      const calcul = liquider(etat, { type, avanceDemandeeCentimes: 0, retenuCentimes });
      expect(jouerOperation(etat, operationDe(type, { ...calcul, montantCentimes: calcul.montantCentimes + 1 }, DATES)).accepte).toBe(false);
    }
  });
  it('dit ce qui devra être rendu', () => expect(liquider(situation({ verse: 2_000_000 }), { type: 'SOLDE', avanceDemandeeCentimes: 0, retenuCentimes: 2_000_000 })).toMatchObject({ montantCentimes: 0, tropPercuCentimes: 1_000_001 }));
});

describe('le rejet du comptable', () => {
  it('ramène exactement à la situation d’avant, solde compris', () => {
    const avant = situation({ verse: 1_500_000, avanceLe: '2026-10-01' });
    const calcul = liquider(avant, { type: 'SOLDE', avanceDemandeeCentimes: 0, retenuCentimes: 2_000_000 });
    const issue = jouerOperation(avant, operationDe('SOLDE', calcul, DATES));
    if (!issue.accepte) throw new Error(issue.motif);
    const soldes: Record<string, number> = { ...avant.soldes };
    for (const { compte, montantCentimes, exercice } of issue.lignes) soldes[exercice === null ? compte : `${compte}/${exercice}`] = (soldes[exercice === null ? compte : `${compte}/${exercice}`] ?? 0) + montantCentimes;
    const { etat, avanceLe, depensesRetenuesCentimes } = avant.faits;
    const rejet = jouerOperation({ ...avant, soldes, faits: { ...avant.faits, ...issue.faits } }, { type: 'rejet-comptable', le: '2026-11-10', lignes: issue.lignes, avant: { etat, avanceLe, depensesRetenuesCentimes } });
    if (!rejet.accepte) throw new Error(rejet.motif);
    expect(rejet.faits).toEqual({ etat: 'EN_COURS', avanceLe: '2026-10-01', depensesRetenuesCentimes: 0 });
    for (const [i, ligne] of rejet.lignes.entries()) expect(ligne.montantCentimes + issue.lignes[i]!.montantCentimes).toBe(0);
  });
  it('est refusé quand l’argent rendu a déjà servi', () => {
    const lignes = [{ compte: 'ae-engagee', montantCentimes: -50, exercice: null }, { compte: 'ae-disponible', montantCentimes: 50, exercice: null }] as const;
    expect(jouerOperation({ ...situation(), soldes: { 'ae-disponible': 10 } }, { type: 'rejet-comptable', le: '2026-11-10', lignes, avant: { etat: 'EN_COURS', avanceLe: null, depensesRetenuesCentimes: 0 } })).toEqual({ accepte: false, motif: 'versement-suivi' });
  });
});

describe('le contrôle des dépenses', () => {
  it.each([
    [{ sort: 'retenue', retenuCentimes: 12_000, motif: null }, null], [{ sort: 'retenue', retenuCentimes: 11_999, motif: null }, /porteur lira/], [{ sort: 'retenue', retenuCentimes: 11_999, motif: 'Hors projet' }, null],
    [{ sort: 'retenue', retenuCentimes: 12_001, motif: 'x' }, /zéro au montant/], [{ sort: 'retenue', retenuCentimes: 0, motif: 'x' }, /écartée/], [{ sort: 'ecartee', retenuCentimes: 0, motif: ' ' }, /porteur lira/], [{ sort: 'ecartee', retenuCentimes: 1, motif: 'x' }, /ne retient rien/],
  ] as const)('%p', (controle, attendu) => { const dit = anomalieControle(controle, 12_000); if (attendu === null) expect(dit).toBeNull(); else expect(dit).toMatch(attendu); });
  it('se totalise quand toutes les lignes sont jugées', () => {
    expect([totalRetenu([{ sort: 'retenue', retenuCentimes: 5, motif: null }, null]), totalRetenu([{ sort: 'retenue', retenuCentimes: 5, motif: null }, { sort: 'ecartee', retenuCentimes: 0, motif: 'x' }]), totalRetenu([])]).toEqual([null, 5, 0]);
    expect([baseDepense({ htCentimes: 100, ttcCentimes: 120 }, true), baseDepense({ htCentimes: 100, ttcCentimes: 120 }, false)]).toEqual([100, 120]);
  });
});

it('les niveaux suivent le montant, la borne comprise dans le premier', () => {
  expect([0, 2_300_000, 2_300_001].map((montant) => niveauxRequis(montant, NIVEAUX_DEFAUT).length)).toEqual([1, 1, 2]);
  expect([0, 1, 2].map((faits) => niveauAttendu(3_000_000, NIVEAUX_DEFAUT, faits)?.role)).toEqual(['VALIDEUR', 'SIGNATAIRE', undefined]);
});

it('un justificatif manquant se nomme', () => expect(justificatifsManquants('SOLDE', JUSTIFICATIFS_DEFAUT, ['versement-rapport']).map(({ code }) => code)).toEqual(['versement-etat-certifie']));

it('un compte rendu incomplet dit ce qui lui manque', () => {
  const complet = { realisation: 'Tout.', beneficiaires: '', datesEtLieux: '', indicateurs: '', difficultes: '', postes: [{ sens: 'charge', libelle: 'Achats', prevuCentimes: 1000, realiseCentimes: 1100 }, { sens: 'produit', libelle: 'Région', prevuCentimes: 1000, realiseCentimes: 1000 }], chargesIndirectes: '', ecarts: '', contributionsVolontaires: '', exact: true } as const;
  expect(anomaliesCompteRendu(complet)).toEqual([]);
  expect(anomaliesCompteRendu({ ...complet, postes: [{ ...complet.postes[0], realiseCentimes: 1101 }], exact: false }).map(({ champ }) => champ)).toEqual(['compteRendu.postes', 'compteRendu.ecarts', 'compteRendu.exact']);
  expect(anomaliesCompteRendu(null)).toHaveLength(1);
});

describe('une dépense retenue à un versement précédent, écartée au solde', () => {
  it.each([[0, 'Doublon', null], [100, '', null], [99, 'Avoir du fournisseur', null], [99, ' ', /Dites pourquoi/], [101, 'x', /zéro/], [-1, 'x', /zéro/], [0.5, 'x', /zéro/]] as const)('reste %d, motif « %s »', (retenuCentimes, motif, attendu) => {
    const phrase = anomalieReprise({ retenuCentimes, motif }, 100);
    if (attendu === null) expect(phrase).toBeNull(); else expect(phrase).toMatch(attendu);
  });
});
