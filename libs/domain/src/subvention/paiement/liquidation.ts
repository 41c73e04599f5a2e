import type { Jour } from '../../temps/jour.ts';
import type { TypeVersement } from '../machines/machine-demande-paiement.ts';
import type { OperationVersement } from '../operation.ts';
import { duSur } from '../operations/du.ts';
import { engage, type Situation, verse, vote } from '../situation.ts';

/** Ce que l’on liquide : l’avance demandée, ou les dépenses que le contrôle vient de retenir (en centimes, sans celles d’avant). */
export type ALiquider = { readonly type: TypeVersement; readonly avanceDemandeeCentimes: number; readonly retenuCentimes: number; /** Au solde : ce que l’agent écarte de dépenses retenues à un versement précédent. */ readonly reprisCentimes?: number };

/** Une ligne du calcul, telle qu’elle se lit à l’écran et dans le dossier de pièces ; montants en centimes. */
export type LigneCalcul = { readonly libelle: string; readonly centimes: number };

/** Le calcul montré : chaque terme, puis le montant à verser et, au solde, ce que le bénéficiaire devra rendre. */
export type Liquidation = { readonly lignes: readonly LigneCalcul[]; readonly montantCentimes: number; readonly depensesCumuleesCentimes: number; readonly tropPercuCentimes: number };

/** Le montant que les règles permettent de verser (domaine §5.3) ; jamais négatif, jamais plus que l’engagement. */
export function liquider(situation: Situation, { type, avanceDemandeeCentimes, retenuCentimes, reprisCentimes = 0 }: ALiquider): Liquidation {
  const [voteCentimes, engageCentimes, verseCentimes] = [vote(situation), engage(situation), verse(situation)];
  const depensesCumuleesCentimes = situation.faits.depensesRetenuesCentimes - reprisCentimes + retenuCentimes;
  const resteEngage: LigneCalcul = { libelle: 'Engagement moins déjà versé', centimes: engageCentimes - verseCentimes };
  if (type === 'AVANCE') {
    const plafond: LigneCalcul = { libelle: `Plafond de l’avance : ${pourCent(situation.parametres.avanceMaxPourMille)} du montant voté`, centimes: part(voteCentimes, situation.parametres.avanceMaxPourMille) };
    return { lignes: [{ libelle: 'Montant voté', centimes: voteCentimes }, plafond, { libelle: 'Avance demandée', centimes: avanceDemandeeCentimes }, resteEngage], montantCentimes: plusPetit(plafond.centimes, avanceDemandeeCentimes, resteEngage.centimes), depensesCumuleesCentimes, tropPercuCentimes: 0 };
  }
  const du = duSur(situation, depensesCumuleesCentimes);
  const lignes: LigneCalcul[] = [
    { libelle: 'Dépenses retenues avant cette demande', centimes: situation.faits.depensesRetenuesCentimes }, ...(reprisCentimes > 0 ? [{ libelle: 'Dépenses écartées après coup', centimes: -reprisCentimes }] : []), { libelle: 'Dépenses retenues de cette demande', centimes: retenuCentimes },
    { libelle: 'Dépense subventionnable votée', centimes: situation.faits.assietteCentimes }, { libelle: 'Montant voté', centimes: voteCentimes },
    { libelle: 'Dû : voté × dépenses retenues ÷ dépense subventionnable, au plus le voté', centimes: du }, { libelle: 'Déjà versé', centimes: verseCentimes }, resteEngage,
  ];
  if (type === 'SOLDE') return { lignes, montantCentimes: plusPetit(du - verseCentimes, resteEngage.centimes), depensesCumuleesCentimes, tropPercuCentimes: Math.max(0, verseCentimes - du) };
  const plafond: LigneCalcul = { libelle: `Plafond avant le solde : ${pourCent(situation.parametres.plafondAvantSoldePourMille)} du voté, moins déjà versé`, centimes: part(voteCentimes, situation.parametres.plafondAvantSoldePourMille) - verseCentimes };
  return { lignes: [...lignes, plafond], montantCentimes: plusPetit(du - verseCentimes, resteEngage.centimes, plafond.centimes), depensesCumuleesCentimes, tropPercuCentimes: 0 };
}

/** L’opération que ce versement jouera ; `demandeeLe` fait foi pour l’échéance. */
export function operationDe(type: TypeVersement, { montantCentimes, depensesCumuleesCentimes }: Liquidation, dates: { readonly le: Jour; readonly demandeeLe: Jour; readonly exercice: number }): OperationVersement {
  if (type === 'AVANCE') return { type: 'avance', ...dates, montantCentimes };
  if (type === 'ACOMPTE') return { type: 'acompte', ...dates, montantCentimes, depensesJustifieesCentimes: depensesCumuleesCentimes };
  return { type: 'solde', ...dates, depensesJustifieesCentimes: depensesCumuleesCentimes, piecesAcceptees: true };
}

const plusPetit = (...centimes: readonly number[]): number => Math.max(0, Math.min(...centimes));
/** Au centime inférieur : un plafond ne s’arrondit pas vers le haut. */
const part = (centimes: number, pourMille: number): number => Number(BigInt(centimes) * BigInt(pourMille) / 1000n);
const pourCent = (pourMille: number): string => `${String(pourMille / 10).replace('.', ',')} %`;
