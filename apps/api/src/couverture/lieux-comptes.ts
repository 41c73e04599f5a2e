import type { Jour, Point } from '@maillage/domain';
import { pointDe } from '../territoire/commune.ts';
import type { LieuDuRegistre } from '../territoire/registre.repository.ts';

/** Un lieu du registre qui compte ce jour-là pour la règle des 20 minutes, à coup sûr ou dans le doute. */
export type LieuRetenu = LieuDuRegistre & { readonly point: Point | null; readonly certain: boolean };

/**
 * Comme la règle des éditions : un lieu ouvert compte, sauf s’il est de la région et absent de sa carte, où il laisse douter, comme un lieu suspendu.
 * Une commune « couverte » est donc une commune où la règle refuserait une création.
 */
export const lieuxComptes = (registre: readonly LieuDuRegistre[]): readonly LieuRetenu[] =>
  registre
    .filter(({ statut }) => statut === 'ouvert' || statut === 'suspendu')
    .map((lieu) => ({ ...lieu, point: pointDe(lieu), certain: lieu.statut === 'ouvert' && (lieu.surCarte || !lieu.dansLaRegion) }));

/** Les lieux d’un jour, en deux listes d’identifiants triés : ce dont la couverture tient compte. */
export type Comptes = { readonly le: Jour; readonly certains: readonly string[]; readonly douteux: readonly string[] };

export function comptesDe(le: Jour, lieux: readonly LieuRetenu[]): Comptes {
  const ids = (certain: boolean) => lieux.filter((lieu) => lieu.certain === certain).map(({ id }) => id).sort();
  return { le, certains: ids(true), douteux: ids(false) };
}
