import { ouvrirAe, ouvrirCp, voterDroits } from '../enveloppe/budget.ts';
import { bilanSubvention } from '../subvention/bilan.ts';
import { type Ecriture, virement } from '../subvention/grand-livre/ecriture.ts';
import { solde, sommer } from '../subvention/grand-livre/soldes.ts';
import { jouerOperation } from '../subvention/jouer.ts';
import type { OperationSubvention } from '../subvention/operation.ts';
import type { Exercices, FaitsSubvention, IssueOperation, ParametresSubvention, Situation } from '../subvention/situation.ts';
import type { Jour } from '../temps/jour.ts';

/** Un cas de subvention : une enveloppe, un vote, des opérations jouées dans l’ordre, et les soldes finaux. */
export type CasSubvention = {
  readonly id: string;
  readonly titre: string;
  readonly subvention: { readonly voteCentimes: number; readonly assietteCentimes: number; readonly voteeLe: Jour; readonly caduqueLe: Jour; readonly beneficiairePrive: boolean };
  readonly parametres: ParametresSubvention;
  readonly enveloppe: { readonly aeCentimes: number; readonly aeDejaEngageCentimes: number; readonly cpCentimes: Readonly<Record<string, number>> };
  readonly operations: readonly (OperationSubvention & { readonly attendu?: unknown })[];
  readonly attendu: unknown;
};

type Vie = { readonly faits: FaitsSubvention; readonly livre: readonly Ecriture[] };
const DOSSIER = 'le dossier du cas';

/** Joue un cas dans le grand livre : l’issue de chaque opération, puis les soldes. Dans les cas, la Région signe aussitôt après l’engagement. */
export function jouerCas(cas: CasSubvention): { readonly operations: readonly unknown[]; readonly soldes: unknown } {
  let vie = ouvrir(cas);
  const operations = cas.operations.map((operation) => {
    const issue = jouer(cas, vie, operation);
    vie = appliquer(vie, issue);
    if (issue.accepte && operation.type === 'engagement') vie = appliquer(vie, jouer(cas, vie, { type: 'signature-region', le: operation.le }));
    return issue.accepte ? { accepte: true, verseCentimes: issue.verseCentimes } : { accepte: false, motif: issue.motif };
  });
  return { operations, soldes: presenter(cas, vie) };
}

const jouer = (cas: CasSubvention, { faits, livre }: Vie, operation: OperationSubvention): IssueOperation => {
  const situation: Situation = { faits, soldes: sommer(livre, DOSSIER), exercices: exercices(cas), parametres: cas.parametres };
  const issue = jouerOperation(situation, operation) as IssueOperation | undefined;
  if (!issue) throw new Error(`Opération inconnue : « ${(operation as { type?: string }).type ?? ''} ».`);
  return issue;
};

const appliquer = (vie: Vie, issue: IssueOperation): Vie =>
  (issue.accepte ? { faits: { ...vie.faits, ...issue.faits }, livre: [...vie.livre, { dossier: DOSSIER, lignes: issue.lignes }] } : vie);

const exercices = ({ enveloppe }: CasSubvention): Exercices => Object.fromEntries(Object.keys(enveloppe.cpCentimes).map((annee) => [annee, 'OUVERT' as const]));

function ouvrir({ subvention: { voteCentimes, ...subvention }, enveloppe: { aeCentimes, aeDejaEngageCentimes, cpCentimes } }: CasSubvention): Vie {
  return {
    faits: { ...subvention, etat: 'VOTEE', autresAidesCentimes: 0, acteLe: null, engageeLe: null, avanceLe: null, depensesRetenuesCentimes: 0, prorogationDemandee: null, contradictoireLe: null },
    livre: [
      { dossier: null, lignes: [...ouvrirAe(aeCentimes), ...Object.entries(cpCentimes).flatMap(([annee, montant]) => ouvrirCp(montant, Number(annee)))] },
      { dossier: 'les dossiers déjà engagés', lignes: virement(aeDejaEngageCentimes, 'ae-disponible', 'ae-engagee') },
      { dossier: DOSSIER, lignes: voterDroits(voteCentimes) },
    ],
  };
}

function presenter({ enveloppe }: CasSubvention, { faits, livre }: Vie): unknown {
  const soldes = sommer(livre, DOSSIER);
  const { resteAVerserCentimes: _, ...bilan } = bilanSubvention(soldes);
  return {
    etat: faits.etat === 'SIGNEE' ? 'engagee' : faits.etat.toLowerCase().replaceAll('_', '-'), ...bilan, caduqueLe: faits.caduqueLe,
    aeDisponibleCentimes: solde(soldes, 'ae-disponible'),
    cpDisponiblesCentimes: Object.fromEntries(Object.keys(enveloppe.cpCentimes).map((annee) => [annee, solde(soldes, 'cp-disponibles', Number(annee))])),
  };
}
