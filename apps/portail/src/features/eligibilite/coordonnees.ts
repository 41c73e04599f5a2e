import type { Position } from '@maillage/ui';

/** Lit « 45,8336 ; 1,2611 » ou « 45.8336, 1.2611 » (latitude puis longitude) ; nul si ce n’est pas un point de France métropolitaine. */
export function lireCoordonnees(texte: string): Position | null {
  const lu = /^\s*(-?\d{1,2}[.,]\d+)\s*[;,\s]\s*(-?\d{1,2}[.,]\d+)\s*$/.exec(texte);
  if (!lu) return null;
  const [lat, lon] = [Number(lu[1]!.replace(',', '.')), Number(lu[2]!.replace(',', '.'))];
  return lat > 41 && lat < 52 && lon > -6 && lon < 10 ? { lat, lon } : null;
}

export const ecrireCoordonnees = ({ lat, lon }: Position) => `${String(lat).replace('.', ',')} ; ${String(lon).replace('.', ',')}`;
