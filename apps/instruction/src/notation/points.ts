import type { TotalNote } from '@maillage/domain';

/** « 26 points sur 40, seuil atteint ». */
export const pointsLus = ({ points, maximum, atteint }: TotalNote): string =>
  `${points} point${points > 1 ? 's' : ''} sur ${maximum}${atteint === null ? '' : atteint ? ', seuil atteint' : ', sous le seuil'}`;
