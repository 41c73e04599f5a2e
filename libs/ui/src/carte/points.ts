export type Position = { readonly lon: number; readonly lat: number };

/** Ce qui se voit sur une carte ; la forme porte le sens : lieu ouvert ●, lieu en projet ○, le dossier ◆. */
export type PointCarte = Position & { readonly cle: string; readonly forme: 'ouvert' | 'projet' | 'dossier'; readonly nom: string; readonly detail?: string };

export const FORMES = { ouvert: 'Tiers-lieu ouvert', projet: 'Tiers-lieu en projet', dossier: 'Le projet' } as const;

const KM_PAR_DEGRE = 111.32;

/** Un cercle de `km` autour d’un point, en 64 sommets fermés [lon, lat]. */
export function cercle({ lon, lat }: Position, km: number): [number, number][] {
  const largeur = km / (KM_PAR_DEGRE * Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: 65 }, (_, rang) => {
    const angle = (rang / 64) * 2 * Math.PI;
    return [lon + largeur * Math.cos(angle), lat + (km / KM_PAR_DEGRE) * Math.sin(angle)];
  });
}

/** Le rectangle qui contient tous les points : [ouest, sud, est, nord], élargi d’un dixième et de 4 km au moins. */
export function emprise(points: readonly Position[]): [number, number, number, number] {
  const lons = points.map((point) => point.lon);
  const lats = points.map((point) => point.lat);
  const [ouest, est, sud, nord] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const margeLon = Math.max((est - ouest) * 0.1, 0.05);
  const margeLat = Math.max((nord - sud) * 0.1, 0.04);
  return [ouest - margeLon, sud - margeLat, est + margeLon, nord + margeLat];
}
