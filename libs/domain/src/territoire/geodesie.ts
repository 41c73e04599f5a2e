/** Un point WGS84 en degrés ; `precisionKm` : distance à laquelle la vraie position peut se trouver (0 par défaut). */
export type Point = { readonly lon: number; readonly lat: number; readonly precisionKm?: number };

/** Une ligne brisée de couples `[lon, lat]`, en degrés. */
export type Ligne = readonly (readonly [lon: number, lat: number])[];

/** Des polygones ; chacun son contour extérieur, puis ses trous. */
export type Surface = readonly (readonly Ligne[])[];

/** Rayon moyen de la Terre (UGGI), en kilomètres. */
const RAYON_KM = 6371.0088;
export const KM_PAR_DEGRE = (RAYON_KM * Math.PI) / 180;
const radians = (degres: number): number => (degres * Math.PI) / 180;

/** Kilomètres à vol d’oiseau (haversine). Sur les couples de calibrage, l’écart au calcul Lambert-93 ne change ni l’erreur ni les verdicts. */
export function distanceKm(a: Point, b: Point): number {
  const h = Math.sin(radians(b.lat - a.lat) / 2) ** 2
    + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * RAYON_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Milieu de deux points proches (quelques dizaines de kilomètres). */
export const milieu = (a: Point, b: Point): Point => ({ lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 });

/** Le segment a–b coupe-t-il la ligne ? */
export function coupe(a: Point, b: Point, ligne: Ligne): boolean {
  const { ouest, est, sud, nord } = emprise(ligne);
  if (Math.max(a.lon, b.lon) < ouest || Math.min(a.lon, b.lon) > est || Math.max(a.lat, b.lat) < sud || Math.min(a.lat, b.lat) > nord) return false;
  return segments(ligne).some(([c, d]) => cote(a, b, c) !== cote(a, b, d) && cote(c, d, a) !== cote(c, d, b));
}

/** Le point est-il à moins de `km` de la ligne ? Presque tous sont écartés par le rectangle de la ligne. */
export function procheDeLigne(point: Point, ligne: Ligne, km: number): boolean {
  const { ouest, est, sud, nord } = emprise(ligne);
  const marge = km / KM_PAR_DEGRE;
  if (point.lat < sud - marge || point.lat > nord + marge) return false;
  const margeLon = marge / Math.cos(radians(point.lat));
  return point.lon >= ouest - margeLon && point.lon <= est + margeLon && distanceLigneKm(point, ligne) <= km;
}

/** Kilomètres d’un point à la ligne, dans un plan local. */
export const distanceLigneKm = (point: Point, ligne: Ligne): number =>
  Math.min(...segments(ligne).map(([c, d]) => {
    const echelle = Math.cos(radians(point.lat));
    const [cx, cy, dx, dy] = [(c.lon - point.lon) * echelle, c.lat - point.lat, (d.lon - c.lon) * echelle, d.lat - c.lat];
    const carre = dx * dx + dy * dy;
    const t = carre === 0 ? 0 : Math.min(1, Math.max(0, -(cx * dx + cy * dy) / carre));
    return Math.hypot(cx + t * dx, cy + t * dy) * KM_PAR_DEGRE;
  }));

/** Le point est-il dans le contour (fermé de lui-même) ? */
export function dansContour(point: Point, contour: Ligne): boolean {
  const { ouest, est, sud, nord } = emprise(contour);
  let dedans = false;
  if (point.lon < ouest || point.lon > est || point.lat < sud || point.lat > nord) return dedans;
  contour.forEach(([x, y], rang) => {
    const [u, v] = contour[(rang + 1) % contour.length]!;
    if (y > point.lat !== v > point.lat && point.lon < ((u - x) * (point.lat - y)) / (v - y) + x) dedans = !dedans;
  });
  return dedans;
}

/** Le point est-il dans l’un des polygones, hors de ses trous ? */
export const dansSurface = (point: Point, surface: Surface): boolean =>
  surface.some(([contour, ...trous]) => contour !== undefined && dansContour(point, contour) && !trous.some((trou) => dansContour(point, trou)));

/** Le point à `km` dans cette direction (radians, 0 vers l’est), dans un plan local. */
export const decaler = ({ lon, lat }: Point, km: number, angle: number): Point =>
  ({ lon: lon + (km * Math.cos(angle)) / (KM_PAR_DEGRE * Math.cos(radians(lat))), lat: lat + (km * Math.sin(angle)) / KM_PAR_DEGRE });

type Emprise = { readonly ouest: number; readonly est: number; readonly sud: number; readonly nord: number };

/** Le rectangle d’une ligne, calculé une fois : il écarte sans rien lire presque tous les trajets. */
const emprises = new WeakMap<Ligne, Emprise>();
function emprise(ligne: Ligne): Emprise {
  const connue = emprises.get(ligne);
  if (connue) return connue;
  const calculee = { ouest: Number.POSITIVE_INFINITY, est: Number.NEGATIVE_INFINITY, sud: Number.POSITIVE_INFINITY, nord: Number.NEGATIVE_INFINITY };
  // Sans étaler les points en arguments : une carte peut en compter des centaines de milliers.
  for (const [lon, lat] of ligne) {
    calculee.ouest = Math.min(calculee.ouest, lon);
    calculee.est = Math.max(calculee.est, lon);
    calculee.sud = Math.min(calculee.sud, lat);
    calculee.nord = Math.max(calculee.nord, lat);
  }
  emprises.set(ligne, calculee);
  return calculee;
}

const segments = (ligne: Ligne): (readonly [Point, Point])[] =>
  ligne.slice(1).map(([lon, lat], rang) => [{ lon: ligne[rang]![0], lat: ligne[rang]![1] }, { lon, lat }]);

const cote = (a: Point, b: Point, c: Point): boolean =>
  (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon) > 0;
