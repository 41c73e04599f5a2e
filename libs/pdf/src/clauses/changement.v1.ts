import type { ArticleChange } from '../donnees/changement.ts';
import { article, type Bloc, ensemble, paragraphe } from '../mise-en-page/blocs.ts';

/** Les articles d’un changement, numérotés, chacun tenu avec son premier paragraphe. */
export const articlesChanges = (articles: readonly ArticleChange[]): readonly Bloc[] => articles.flatMap(({ titre, textes: [premier = '', ...suite] }, rang) =>
  [ensemble(article(rang + 1, titre), paragraphe(premier)), ...suite.map((un) => paragraphe(un))]);
