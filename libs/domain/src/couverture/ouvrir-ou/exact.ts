import { type Candidat, type Choix, gainDe, garantie, type ProblemeDeCouverture, sommeDesPlusGrands } from './choix.ts';
import { type Etapes, finir } from './etapes.ts';
import { couvrirCibles, glouton } from './glouton.ts';

/**
 * Séparation et évaluation : part du glouton, explore les choix par gain décroissant, coupe dès que total + k meilleurs gains ne dépasse pas le meilleur connu, s’arrête si la borne est atteinte.
 * Rend l’optimum (borne = total), ou nul si `noeudsMax` nœuds ne suffisent pas à le prouver.
 */
export const exact = (instance: ProblemeDeCouverture, k: number, noeudsMax = 50_000, depart: Choix = glouton(instance, k)): Choix | null => finir(exactParEtapes(instance, k, noeudsMax, depart));

/** Le même, qui rend la main à chaque nœud. */
export function* exactParEtapes(instance: ProblemeDeCouverture, k: number, noeudsMax: number, depart: Choix): Etapes<Choix | null> {
  const { poids } = instance;
  if (depart.total === depart.borne) return { ...depart, methode: 'exact' };
  let meilleur = depart.choisis.map(({ id }) => id);
  let total = depart.total;
  let noeuds = 0;

  function* explorer(restants: readonly Candidat[], couvertes: Uint8Array, choisis: readonly string[], cumul: number): Etapes<boolean> {
    yield;
    noeuds += 1;
    if (noeuds > noeudsMax) return false;
    if (cumul > total) [total, meilleur] = [cumul, [...choisis]];
    const places = k - choisis.length;
    if (places === 0 || total === depart.borne) return true;
    const gains = restants.map((candidat) => ({ candidat, gain: gainDe(candidat, poids, couvertes) })).filter(({ gain }) => gain > 0).sort((a, b) => b.gain - a.gain || (a.candidat.id < b.candidat.id ? -1 : 1));
    for (let i = 0; i < gains.length; i += 1) {
      if (cumul + sommeDesPlusGrands(gains.slice(i, i + places).map(({ gain }) => gain), places) <= total) return true;
      const { candidat, gain } = gains[i]!;
      const suite = couvertes.slice();
      couvrirCibles(candidat, suite);
      if (!(yield* explorer(gains.slice(i + 1).map((un) => un.candidat), suite, [...choisis, candidat.id], cumul + gain))) return false;
    }
    return true;
  }

  if (!(yield* explorer(sansDomines(instance), new Uint8Array(poids.length), [], 0))) return null;
  return presenter(instance, meilleur, total);
}

/** Retire un candidat dont toutes les cibles sont aussi celles d’un autre : il ne fait jamais mieux. */
function sansDomines({ candidats, poids }: ProblemeDeCouverture): readonly Candidat[] {
  if (candidats.length > TROP) return candidats;
  const utiles = candidats.map(({ id, cibles }) => ({ id, cibles, ensemble: new Set([...cibles].filter((cible) => poids[cible]! > 0)) }));
  return utiles.filter((un, i) => !utiles.some((autre, j) => i !== j && un.ensemble.size <= autre.ensemble.size && (un.ensemble.size < autre.ensemble.size || j < i) && [...un.ensemble].every((cible) => autre.ensemble.has(cible))));
}

/** Les sites dans l’ordre où chacun ajoute le plus. */
function presenter(instance: ProblemeDeCouverture, ids: readonly string[], total: number): Choix {
  const retenus = instance.candidats.filter(({ id }) => ids.includes(id));
  const { choisis } = glouton({ candidats: retenus, poids: instance.poids }, ids.length);
  return { choisis, total, borne: total, garantiePourMille: garantie(total, total), methode: 'exact' };
}

/** Au-delà, comparer les candidats deux à deux coûterait plus que ce qu’ils coûtent à explorer. */
const TROP = 600;
