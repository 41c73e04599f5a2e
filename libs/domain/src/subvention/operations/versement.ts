import { anneeDe, type Jour } from '../../temps/jour.ts';
import { type LigneEcriture, virement } from '../grand-livre/ecriture.ts';
import { solde } from '../grand-livre/soldes.ts';
import { estClose } from '../machines/machine-subvention.ts';
import type { MotifRefus } from '../motifs.ts';
import type { OperationVersement } from '../operation.ts';
import { engage, type Situation, verse } from '../situation.ts';

/** Les refus communs aux trois versements, pour un montant déjà connu en centimes. */
export function refusCommuns(situation: Situation, { le, demandeeLe = le, exercice }: OperationVersement, montantCentimes: number): readonly (readonly [MotifRefus, boolean])[] {
  const { faits, soldes, exercices, parametres } = situation;
  return [
    ['subvention-close', estClose(faits.etat)],
    ['non-engagee', faits.engageeLe === null],
    ['acte-non-signe', faits.etat === 'ENGAGEE'],
    ['hors-delai', demandeeLe > faits.caduqueLe],
    ['exercice-clos', exercices[exercice] === 'CLOS' || le > dernierJourDePaiement(exercice, parametres.journeeComplementaire ?? true)],
    ['exercice-non-ouvert', anneeDe(le) < exercice || (montantCentimes > 0 && !(exercice in exercices))],
    ['cp-insuffisants', montantCentimes > solde(soldes, 'cp-disponibles', exercice)],
    ['superieur-a-l-engagement', verse(situation) + montantCentimes > engage(situation)],
  ];
}

/** Le dernier jour où un exercice se paie : le 31 janvier suivant en fonctionnement, le 31 décembre en investissement. */
export const dernierJourDePaiement = (exercice: number, journeeComplementaire: boolean): Jour =>
  (journeeComplementaire ? `${exercice + 1}-01-31` : `${exercice}-12-31`) as Jour;

/** Ce que le versement écrit : le reste à verser devient versé, les crédits de l’exercice sont consommés. */
export const payer = (montantCentimes: number, exercice: number): readonly LigneEcriture[] =>
  [...virement(montantCentimes, 'reste-a-verser', 'verse'), ...virement(montantCentimes, 'cp-disponibles', 'cp-consommes', exercice)];
