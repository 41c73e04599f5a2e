import type { Jour, ParametresCouverture } from '@maillage/domain';
import { type Executeur, ligne } from '../base/requetes.ts';

/** Comment l’édition d’un jour juge la couverture : sa preuve, la marge d’une durée exacte, et l’appel auquel une carte peut être épinglée. */
export type EditionDuJour = Pick<ParametresCouverture, 'preuve' | 'margeSecondes'> & { readonly appelId: string };

/** L’édition ouverte ce jour-là, sinon la dernière ouverte avant ; nulle avant la première. */
export const editionAu = (base: Executeur, le: Jour): Promise<EditionDuJour | null> =>
  ligne(base, `
    SELECT a.id AS "appelId", p.parametres ->> 'preuve' AS preuve, (p.parametres ->> 'margeSecondes')::int AS "margeSecondes"
      FROM appel a JOIN reglement r ON r.appel_id = a.id AND r.version = a.version_courante
      CROSS JOIN LATERAL (SELECT jsonb_path_query_first(r.contenu, '$.criteres[*] ? (@.genre == "couverture-20-minutes").parametres') AS parametres) p
     WHERE a.ouvre_le <= $1 AND p.parametres IS NOT NULL
     ORDER BY a.dernier_jour >= $1 DESC, a.ouvre_le DESC, a.id LIMIT 1`, [le]);
