import fc from 'fast-check';
import { affecterAe, annulerCpNonConsommes, libererAe, type MouvementBudget, ouvrirAe, ouvrirCp, reserverAe, voterDroits } from '../enveloppe/budget.ts';
import { ajouterJours, anneeDe, type Jour } from '../temps/jour.ts';
import { bilanSubvention } from './bilan.ts';
import { contrePasser, type Ecriture, estEquilibree, virement } from './grand-livre/ecriture.ts';
import { comptesALEnvers, solde, type Soldes, sommer } from './grand-livre/soldes.ts';
import { jouerOperation } from './jouer.ts';
import type { OperationSubvention } from './operation.ts';
import { PARAMETRES_SUBVENTION } from './parametres-defaut.ts';
import type { Exercices, FaitsSubvention } from './situation.ts';

const DOSSIERS = ['A', 'B', 'C'] as const;
const ANNEES = [2026, 2027, 2028] as const;
const SEQUENCES = 10_000;

const jour = fc.nat(1200).map((n) => ajouterJours('2026-08-01', n));
const montant = fc.oneof(fc.integer({ min: 0, max: 400 }), fc.constantFrom(100, 50, 25, 80));
const de = <T extends string>(type: T, reste: Record<string, fc.Arbitrary<unknown>> = {}) => fc.record({ type: fc.constant(type), le: jour, ...reste });
/** Trois fois sur quatre, l’exercice imputé est l’année du jour. */
const impute = <T>(versement: fc.Arbitrary<T>) => fc.tuple(versement, fc.nat(3)).map(([un, tirage]) => { const { le, exercice } = un as { le: Jour; exercice: number }; return { ...un, exercice: tirage ? anneeDe(le) : exercice }; });
const versement = { exercice: fc.constantFrom(...ANNEES, 2029), demandeeLe: fc.option(jour, { nil: undefined }) };
const operation = fc.oneof(
  de('acte', { nature: fc.constantFrom('convention', 'arrete') }), de('engagement', { montantCentimes: montant }), de('signature-region'), impute(de('avance', { ...versement, montantCentimes: montant })),
  impute(de('acompte', { ...versement, montantCentimes: montant, depensesJustifieesCentimes: montant })), impute(de('solde', { ...versement, depensesJustifieesCentimes: montant, piecesAcceptees: fc.constantFrom(true, true, false) })),
  impute(de('solde', { exercice: fc.constant(2027), depensesJustifieesCentimes: montant, piecesAcceptees: fc.constant(true) })),
  de('demande-prorogation', { nouvelleDate: jour }), de('decision-prorogation', { accordee: fc.boolean() }), de('caducite'), de('avenant', { nouveauMontantCentimes: montant, nouvelleAssietteCentimes: fc.option(montant, { nil: null }) }),
  de('modification', { nouveauMontantCentimes: montant, nouvelleAssietteCentimes: fc.integer({ min: 1, max: 800 }), votee: fc.boolean() }),
  de('contradictoire'), de('titre-reversement', { montantCentimes: montant }), de('recouvrement', { montantCentimes: montant }), de('annulation-titre', { montantCentimes: montant }), de('non-valeur', { montantCentimes: montant }), de('renonciation'),
) as fc.Arbitrary<OperationSubvention>;
/** Le début habituel d’une vie, pour que beaucoup de suites aillent jusqu’au versement. */
const DEBUT: readonly OperationSubvention[] = [{ type: 'acte', le: '2026-09-01', nature: 'convention' }, { type: 'engagement', le: '2026-09-02', montantCentimes: 100 }, { type: 'signature-region', le: '2026-09-03' }, { type: 'avance', le: '2026-09-04', exercice: 2026, montantCentimes: 50 }];
const pas = fc.record({ dossier: fc.constantFrom(...DOSSIERS), geste: fc.oneof({ weight: 6, arbitrary: operation }, { weight: 1, arbitrary: fc.constantFrom('reserver' as const, 'liberer' as const, 'clore' as const, 'ouvrir' as const) }) });
const suite = fc.record({ ae: fc.integer({ min: 100, max: 600 }), cp: fc.array(fc.nat(200), { minLength: 3, maxLength: 3 }), votes: fc.array(fc.integer({ min: 90, max: 200 }), { minLength: 3, maxLength: 3 }), entamees: fc.subarray([...DOSSIERS]), pas: fc.array(pas, { minLength: 3, maxLength: 18 }) });

const faitsDe = (assietteCentimes: number): FaitsSubvention => ({ etat: 'VOTEE', assietteCentimes, voteeLe: '2026-08-01', caduqueLe: '2028-08-01', beneficiairePrive: true, autresAidesCentimes: 0, acteLe: null, engageeLe: null, avanceLe: null, depensesRetenuesCentimes: 0, prorogationDemandee: null, contradictoireLe: null });

describe('toute suite d’opérations, acceptées ou refusées', () => {
  it(`laisse un livre juste (${SEQUENCES} suites)`, () => {
    const compte = { acceptees: 0, refusees: 0, soldees: 0, caduques: 0, modifiees: 0 };
    fc.assert(fc.property(suite, ({ ae, cp, votes, entamees, pas: suivants }) => {
      const livre = new LivreDeTest();
      livre.ecrire(null, [...ouvrirAe(ae), ...cp.flatMap((montantCentimes, i) => ouvrirCp(montantCentimes, ANNEES[i]!))]);
      const exercices: Record<number, Exercices[number]> = Object.fromEntries(ANNEES.map((annee) => [annee, 'OUVERT']));
      const faits = new Map<string, FaitsSubvention>();
      const budget = (dossier: string, mouvement: MouvementBudget): void => { if (mouvement.possible) livre.ecrire(dossier, mouvement.lignes); };
      DOSSIERS.forEach((dossier, i) => {
        faits.set(dossier, faitsDe(votes[i]! * 2));
        livre.ecrire(dossier, voterDroits(votes[i]!));
        if (i === 0) budget(dossier, affecterAe(livre.soldes(dossier), votes[i]!));
      });
      const jouer = (dossier: string, geste: OperationSubvention): void => {
        const issue = jouerOperation({ faits: faits.get(dossier)!, soldes: livre.soldes(dossier), exercices, parametres: { ...PARAMETRES_SUBVENTION, minimumVersementCentimes: 10 } }, geste);
        compte[issue.accepte ? 'acceptees' : 'refusees'] += 1;
        if (!issue.accepte) return exiger('lignes' in issue || 'faits' in issue ? 'un refus qui écrit' : null);
        if (geste.type === 'solde') compte.soldees += 1;
        if (geste.type === 'caducite') compte.caduques += 1;
        if (geste.type === 'modification') compte.modifiees += 1;
        const avant = solde(livre.soldes(dossier), 'verse');
        livre.ecrire(dossier, issue.lignes);
        faits.set(dossier, { ...faits.get(dossier)!, ...issue.faits });
        exiger(solde(livre.soldes(dossier), 'verse') - avant === issue.verseCentimes ? null : 'le versé annoncé n’est pas l’écrit');
      };
      for (const dossier of entamees) for (const geste of DEBUT) jouer(dossier, geste);
      for (const { dossier, geste } of suivants) {
        if (geste === 'reserver') budget(dossier, reserverAe(livre.soldes(dossier), 40));
        else if (geste === 'liberer') livre.ecrire(dossier, libererAe(livre.soldes(dossier)));
        else if (geste === 'ouvrir') livre.ecrire(null, ouvrirCp(20, 2028));
        else if (geste === 'clore') { livre.ecrire(null, annulerCpNonConsommes(livre.soldes('A'), 2026)); exercices[2026] = 'CLOS'; }
        else jouer(dossier, geste);
        exiger(anomalie(livre));
      }
      exiger(DOSSIERS.every((dossier) => JSON.stringify(sommer(livre.ecritures, dossier)) === JSON.stringify(livre.soldes(dossier))) ? null : 'un solde n’est pas la somme de ses écritures');
    }), { numRuns: SEQUENCES });
    expect(Math.min(...Object.values(compte))).toBeGreaterThan(300);
  });

  it('une écriture contre-passée ne laisse aucune trace dans les soldes', () => {
    const ecriture: Ecriture = { dossier: 'A', lignes: voterDroits(123) };
    expect(Object.values(sommer([ecriture, contrePasser(ecriture)], 'A'))).toEqual([0, 0]);
  });

  it.each([[[]], [[{ compte: 'verse', montantCentimes: 1, exercice: null }]], [[{ compte: 'verse', montantCentimes: 0.5, exercice: null }, { compte: 'reste-a-verser', montantCentimes: -0.5, exercice: null }]]] as const)('%j : l’équilibre se voit', (lignes) => expect(estEquilibree(lignes)).toBe(lignes.length === 0));
  it.each([-1, 0.5, Number.NaN, 2 ** 53])('un virement de %p centime n’existe pas', (montantCentimes) => expect(() => virement(montantCentimes, 'reste-a-verser', 'verse')).toThrow('centimes entiers'));
  it('voit un compte passé à l’envers, d’un côté comme de l’autre', () => expect(comptesALEnvers({ verse: -1, 'cp-disponibles/2026': -2, 'droits-votes': 3, 'ae-ouverte': -4, inconnu: 1 })).toEqual(['verse', 'cp-disponibles/2026', 'droits-votes', 'inconnu']));
});

/** Le livre, et ses soldes tenus au fil de l’eau pour aller vite ; la fin de chaque suite les compare à la somme entière. */
class LivreDeTest {
  readonly ecritures: Ecriture[] = [];
  private readonly parDossier = new Map(DOSSIERS.map((dossier) => [dossier as string, {} as Record<string, number>]));

  ecrire(dossier: string | null, lignes: Ecriture['lignes']): void {
    this.ecritures.push({ dossier, lignes });
    for (const [vu, soldes] of this.parDossier) {
      for (const [cle, montant] of Object.entries(sommer([{ dossier, lignes }], vu))) soldes[cle] = (soldes[cle] ?? 0) + montant;
    }
  }

  soldes(dossier: string): Soldes { return this.parDossier.get(dossier)!; }
}

/** La première règle enfreinte : partie double, comptes à l’envers, voté, AE, CP de l’année, centimes perdus ; nulle si tout tient. */
function anomalie(livre: LivreDeTest): string | null {
  if (!estEquilibree(livre.ecritures.at(-1)!.lignes)) return 'écriture déséquilibrée';
  const [un] = DOSSIERS.map((dossier) => livre.soldes(dossier));
  const [engagees, reservees, affectees, verses] = (['ae-engagee', 'ae-reservee', 'ae-affectee', 'verse'] as const).map((compte) => DOSSIERS.reduce((total, dossier) => total + solde(livre.soldes(dossier), compte), 0)) as [number, number, number, number];
  if (engagees > solde(un!, 'ae-ouverte')) return 'engagé au-delà des AE';
  if (solde(un!, 'ae-disponible') + reservees + affectees + engagees + solde(un!, 'ae-annulee') !== solde(un!, 'ae-ouverte')) return 'des AE se perdent';
  if (ANNEES.some((annee) => solde(un!, 'cp-consommes', annee) > solde(un!, 'cp-ouverts', annee))) return 'payé au-delà des CP de l’année';
  if (ANNEES.reduce((total, annee) => total + solde(un!, 'cp-consommes', annee), 0) !== verses) return 'un versement sans crédits';
  for (const dossier of DOSSIERS) {
    const soldes = livre.soldes(dossier);
    const { voteCentimes, verseCentimes, engageCentimes, resteAVerserCentimes } = bilanSubvention(soldes);
    if (comptesALEnvers(soldes).length > 0) return `à l’envers : ${comptesALEnvers(soldes).join(', ')}`;
    if (verseCentimes + resteAVerserCentimes + solde(soldes, 'reste-annule') !== voteCentimes) return 'des centimes votés se perdent';
    if (verseCentimes > engageCentimes || engageCentimes > voteCentimes) return 'versé, engagé et voté ne s’emboîtent pas';
  }
  return null;
}

/** Lève pour fast-check, qui réduit alors la suite ; plus rapide que `expect` des millions de fois. */
function exiger(probleme: string | null): void {
  if (probleme) throw new Error(probleme);
}
