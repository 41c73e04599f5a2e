import type { Reglement } from '@maillage/domain';

const VINGT_MINUTES = 1200;

/** Le seuil de couverture de l’édition, en secondes ; vingt minutes si elle n’en a pas. */
export function seuilDe(reglement: Reglement | undefined): number {
  const critere = reglement?.criteres.find(({ genre }) => genre === 'couverture-20-minutes');
  return critere?.genre === 'couverture-20-minutes' ? critere.parametres.seuilSecondes : VINGT_MINUTES;
}
