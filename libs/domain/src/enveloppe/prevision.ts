import type { ParametresSubvention } from '../subvention/situation.ts';
import { ajouterMois, anneeDe, type Jour } from '../temps/jour.ts';

/** Ce qu’un exercice paierait, en centimes. */
export type PaiementPrevu = { readonly exercice: number; readonly centimes: number };

/** Le compte rendu financier suit la fin du projet de six mois au plus (loi du 12 avril 2000, article 10). */
const COMPTE_RENDU_MOIS = 6;

/**
 * Les crédits de paiement qu’un vote demanderait, à l’échéancier de l’édition : l’avance l’année du vote, un acompte jusqu’au plafond l’année suivante si le projet y dure encore, le solde après le compte rendu.
 * Chaque centime voté tombe dans un exercice et un seul.
 */
export function prevoirPaiements({ montantCentimes, voteLe, finLe }: { readonly montantCentimes: number; readonly voteLe: Jour; readonly finLe: Jour }, { avanceMaxPourMille, plafondAvantSoldePourMille }: Pick<ParametresSubvention, 'avanceMaxPourMille' | 'plafondAvantSoldePourMille'>): readonly PaiementPrevu[] {
  const annee = anneeDe(voteLe);
  const part = (pourMille: number): number => Number((BigInt(montantCentimes) * BigInt(pourMille)) / 1000n);
  const avance = part(avanceMaxPourMille);
  const dernier = Math.max(annee, anneeDe(ajouterMois(finLe, COMPTE_RENDU_MOIS)));
  const acompte = dernier > annee ? Math.max(0, part(plafondAvantSoldePourMille) - avance) : 0;
  return cumuler([{ exercice: annee, centimes: avance }, { exercice: Math.min(annee + 1, dernier), centimes: acompte }, { exercice: dernier, centimes: montantCentimes - avance - acompte }]);
}

/** Les mêmes paiements, un par exercice, du premier au dernier ; un exercice sans paiement n’y figure pas. */
export function cumuler(prevus: readonly PaiementPrevu[]): readonly PaiementPrevu[] {
  const parExercice = new Map<number, number>();
  for (const { exercice, centimes } of prevus) parExercice.set(exercice, (parExercice.get(exercice) ?? 0) + centimes);
  return [...parExercice].filter(([, centimes]) => centimes !== 0).sort(([a], [b]) => a - b).map(([exercice, centimes]) => ({ exercice, centimes }));
}
