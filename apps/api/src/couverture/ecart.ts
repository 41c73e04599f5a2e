import type { Point } from '@maillage/domain';
import type { EtatCouverture } from './couverture.repository.ts';
import type { ColonneGardee } from './durees.repository.ts';
import type { Comptes, LieuRetenu } from './lieux-comptes.ts';

/** Ce qui sépare la couverture gardée du registre : colonnes à mesurer ou à ôter, lieux dont le compte a changé. */
export type Ecart = { readonly aMesurer: readonly LieuRetenu[]; readonly aOter: readonly string[]; readonly changes: readonly string[]; readonly etat: EtatCouverture | null; readonly comptes: Comptes };

export type Gardees = { readonly colonnes: readonly ColonneGardee[]; readonly etat: EtatCouverture | null };

/** `exactes` : ce que l’on sait d’exact vers un point ; une colonne mesurée avec autre chose est à refaire. */
export function ecartDe(autres: readonly LieuRetenu[], duJour: readonly LieuRetenu[], comptes: Comptes, { colonnes: gardees, etat }: Gardees, exactes: (lieu: Point) => string): Ecart {
  const colonnes = new Map(gardees.map((colonne) => [colonne.id, colonne]));
  const lieux = [...new Map([...autres, ...duJour].map((lieu) => [lieu.id, lieu])).values()];
  return {
    comptes, etat,
    aMesurer: lieux.filter(({ id, point }) => point !== null && !aJour(colonnes.get(id), point, exactes(point))),
    aOter: [...gardees.filter(({ orpheline }) => orpheline).map(({ id }) => id), ...lieux.filter(({ id, point }) => point === null && colonnes.has(id)).map(({ id }) => id)],
    changes: etat ? [...ecarts(etat.certains, comptes.certains), ...ecarts(etat.douteux, comptes.douteux)] : [],
  };
}

export const estOuvert = ({ aMesurer, aOter, changes, etat }: Ecart): boolean => etat === null || aMesurer.length > 0 || aOter.length > 0 || changes.length > 0;

/** Les lieux dont les communes sont à refaire : ceux qui comptaient, ou qui comptent. */
export function touchesPar({ aMesurer, aOter, changes, etat, comptes }: Ecart): readonly string[] {
  const comptees = new Set([etat?.certains, etat?.douteux, comptes.certains, comptes.douteux].flatMap((ids) => ids ?? []));
  return [...new Set([...changes, ...[...aOter, ...aMesurer.map(({ id }) => id)].filter((id) => comptees.has(id))])];
}

const aJour = (colonne: ColonneGardee | undefined, { lon, lat, precisionKm = 0 }: Point, exactes: string): boolean =>
  colonne !== undefined && colonne.lon === lon && colonne.lat === lat && Math.fround(colonne.precisionKm) === Math.fround(precisionKm) && colonne.exactes === exactes;

/** Les identifiants d’une seule des deux listes. */
function ecarts(a: readonly string[], b: readonly string[]): readonly string[] {
  const [dansA, dansB] = [new Set(a), new Set(b)];
  return [...a.filter((id) => !dansB.has(id)), ...b.filter((id) => !dansA.has(id))];
}
