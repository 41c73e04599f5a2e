import { enFrancais, type Jour } from '@maillage/domain';
import type { DemandeLue } from './complements.repository.ts';

/** Ce qui empêche encore de constater le dossier incomplet ; nul si rien. `manquent` : des pièces exigées restent sans fichier. */
export function empechementDuConstat({ echeance, rappels }: Pick<DemandeLue, 'echeance' | 'rappels'>, manquent: boolean, aujourdhui: Jour): string | null {
  if (aujourdhui <= echeance) return `Le délai accordé au porteur court jusqu’au ${enFrancais(echeance)}.`;
  if (rappels.length === 0) return 'Aucun rappel n’est encore parti : le portail l’envoie chaque matin, puis le constat devient possible.';
  return manquent ? null : 'Aucune pièce exigée par le règlement ne manque : reprenez l’examen sans attendre la réponse.';
}
