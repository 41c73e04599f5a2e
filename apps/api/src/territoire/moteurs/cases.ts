import type { Point } from '@maillage/domain';

/** Un couple de points en cent-millièmes de degré (un mètre) : la clé de toute durée enregistrée. */
export type Couple = { readonly lon_o: number; readonly lat_o: number; readonly lon_d: number; readonly lat_d: number };

export const coupleDe = (origine: Point, destination: Point): Couple => ({ lon_o: entier(origine.lon), lat_o: entier(origine.lat), lon_d: entier(destination.lon), lat_d: entier(destination.lat) });
export const cleDe = ({ lon_o, lat_o, lon_d, lat_d }: Couple): string => `${lon_o},${lat_o};${lon_d},${lat_d}`;
const entier = (degres: number): number => Math.round(degres * 1e5);

/** `secondes` nulle : aucune route. */
export type CaseLue = Couple & { readonly secondes: number | null; readonly metres: number | null };
