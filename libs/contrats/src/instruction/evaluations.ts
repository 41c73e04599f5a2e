import type { ChangementCritere, Issue } from '@maillage/domain';

/** GET /api/instruction/dossiers/:id/evaluations : le constat du dépôt (rang 1), puis un par transmission de compléments ; `changements` le compare au précédent. */
export type EvaluationDossier = {
  readonly rang: number;
  readonly origine: 'depot' | 'complements';
  readonly le: string;
  readonly issue: Issue;
  readonly changements: readonly ChangementCritere[];
};
