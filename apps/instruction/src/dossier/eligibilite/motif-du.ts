import type { ConfirmationDto } from '@maillage/contrats';
import type { Resultat } from '@maillage/domain';
import type { ErreurChamp } from '@maillage/ui';

/** Le motif est dû quand la conclusion n’est pas le constat : écart, doute levé, dérogation. */
export const motifDu = (constat: Resultat, { resultat, motif }: Pick<ConfirmationDto, 'resultat' | 'motif'>): readonly ErreurChamp[] =>
  resultat !== constat && !motif?.trim() ? [{ chemin: 'motif', message: 'Expliquez votre conclusion : elle n’est pas celle du constat automatique.' }] : [];
