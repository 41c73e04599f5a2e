import { type LigneEcriture, virement } from '../subvention/grand-livre/ecriture.ts';
import { solde, type Soldes } from '../subvention/grand-livre/soldes.ts';
import { annulerCpNonConsommes, ouvrirAe, ouvrirCp } from './budget.ts';

/** Ce que devient, à la clôture d’un exercice, ce qui n’a servi à rien : réglé par la Région (paramètre « cloture-exercice »). */
export type ReglesCloture = {
  /** Crédits de paiement non consommés. */
  readonly cp: 'tombent' | 'reportes';
  /** Autorisations de l’année qui ne sont ni réservées, ni affectées, ni engagées. */
  readonly ae: 'gardees' | 'reportees' | 'annulees';
  /** Les paiements dont le service est fait avant le 31 décembre emportent leurs crédits sur l’exercice suivant. */
  readonly rattacher: boolean;
};

/** L’annualité des crédits de paiement ; une autorisation vaut jusqu’à ce qu’on l’annule (CGCT, L. 4312-4). Le règlement budgétaire n’a pas été lu : à confirmer. */
export const CLOTURE_DEFAUT: ReglesCloture = { cp: 'tombent', ae: 'gardees', rattacher: true };

/** Ce que l’on clôt : `suivantOuvrable` est faux si l’exercice suivant est déjà clos ; `enveloppeSuivante` dit si le programme a une enveloppe l’année d’après. */
export type AClore = { readonly exercice: number; readonly exerciceDeLEnveloppe: number; readonly rattachementsCentimes: number; readonly suivantOuvrable: boolean; readonly enveloppeSuivante: boolean };

/** Ce que la clôture écrit, et ses montants en centimes : `lignes` sur l’enveloppe, `lignesSuivante` sur celle de l’année d’après. */
export type Cloture = { readonly lignes: readonly LigneEcriture[]; readonly lignesSuivante: readonly LigneEcriture[]; readonly cpTombesCentimes: number; readonly cpReportesCentimes: number; readonly aeAnnuleesCentimes: number; readonly aeReporteesCentimes: number };

/** Clôt un exercice : chaque centime disponible tombe, ou se retrouve l’année suivante, jamais les deux. Les autorisations ne bougent qu’à la clôture de l’année de l’enveloppe. */
export function cloreExercice(soldes: Soldes, { exercice, exerciceDeLEnveloppe, rattachementsCentimes, suivantOuvrable, enveloppeSuivante }: AClore, regles: ReglesCloture): Cloture {
  const cp = solde(soldes, 'cp-disponibles', exercice);
  const voulus = regles.cp === 'reportes' ? cp : regles.rattacher ? Math.min(cp, rattachementsCentimes) : 0;
  const cpReportesCentimes = suivantOuvrable ? voulus : 0;
  const ae = exercice === exerciceDeLEnveloppe ? solde(soldes, 'ae-disponible') : 0;
  const aeReporteesCentimes = regles.ae === 'reportees' && enveloppeSuivante ? ae : 0;
  const aeAnnuleesCentimes = regles.ae === 'annulees' ? ae : 0;
  return {
    lignes: [...annulerCpNonConsommes(soldes, exercice), ...ouvrirCp(cpReportesCentimes, exercice + 1), ...virement(aeAnnuleesCentimes + aeReporteesCentimes, 'ae-disponible', 'ae-annulee')],
    lignesSuivante: ouvrirAe(aeReporteesCentimes), cpTombesCentimes: cp - cpReportesCentimes, cpReportesCentimes, aeAnnuleesCentimes, aeReporteesCentimes,
  };
}
