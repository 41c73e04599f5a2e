import type { DureeMesuree, Mesurer, Point } from '@maillage/domain';
import { type CaseLue, type Couple, coupleDe } from '../territoire/moteurs/cases.ts';
import { margeDePrecision } from '../territoire/moteurs/precision.ts';

/**
 * La durée exacte connue d’un couple (bourg, lieu) remplace l’estimée ; sa bande est la marge de l’édition, ou ce que l’imprécision des positions y ajoute.
 * « Aucune route » laisse la durée inconnue : la commune reste à vérifier. Trop mal situé, un couple garde son estimation.
 */
export function mesurerAvecExactes(estimer: Mesurer, cases: readonly CaseLue[], margeSecondes: number): Mesurer {
  if (cases.length === 0) return estimer;
  const parLieu = new Map<number, Map<number, CaseLue>>();
  for (const une of cases) {
    const cle = arrivee(une);
    const vers = parLieu.get(cle) ?? new Map<number, CaseLue>();
    parLieu.set(cle, vers.set(depart(une), une));
  }
  return (commune, lieu) => {
    const couple = coupleDe(commune, lieu);
    const connue = parLieu.get(arrivee(couple))?.get(depart(couple));
    const mesuree = connue && exacte(connue, commune, lieu, margeSecondes);
    return mesuree === undefined ? estimer(commune, lieu) : mesuree;
  };
}

/** `undefined` : les positions sont trop floues pour s’y fier. */
function exacte({ secondes }: CaseLue, commune: Point, lieu: Point, margeEdition: number): DureeMesuree | null | undefined {
  const imprecision = margeDePrecision(commune, lieu);
  if (imprecision === null) return undefined;
  if (secondes === null) return null;
  const marge = imprecision > 0 ? imprecision : margeEdition;
  return { secondes, basSecondes: Math.max(0, secondes - marge), hautSecondes: secondes + marge, exacte: true };
}

/** Un point en cent-millièmes de degré tient dans un entier sûr. */
const cleDuPoint = (lon: number, lat: number): number => (lon + 2 ** 25) * 2 ** 26 + lat + 2 ** 25;
const depart = ({ lon_o, lat_o }: Couple): number => cleDuPoint(lon_o, lat_o);
const arrivee = ({ lon_d, lat_d }: Couple): number => cleDuPoint(lon_d, lat_d);
