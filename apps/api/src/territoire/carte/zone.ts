import { type CarteConsultee, dansSurface, decaler, type Point, type Surface } from '@maillage/domain';

/** Une zone de la carte régionale : ce qui est entre ces deux temps d’accès d’un tiers-lieu, en secondes. */
export type Zone = { readonly nom: string; readonly deSecondes: number; readonly aSecondes: number; readonly surface: Surface };

export type Emprise = { readonly ouest: number; readonly sud: number; readonly est: number; readonly nord: number };

export function empriseDe(surface: Surface): Emprise {
  const couples = surface.flatMap((polygone) => polygone[0] ?? []);
  const [lons, lats] = [couples.map(([lon]) => lon), couples.map(([, lat]) => lat)];
  const min = (valeurs: readonly number[]) => valeurs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const max = (valeurs: readonly number[]) => valeurs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return { ouest: min(lons), sud: min(lats), est: max(lons), nord: max(lats) };
}

type Avis = CarteConsultee['avis'];

/**
 * Ce que la carte dit d’un point, au seuil de l’édition. La zone la plus proche l’emporte ; une zone à cheval sur le seuil ne tranche pas.
 * Hors de toute zone, seule une carte complète qui va jusqu’au seuil dit « non couvert ». Une position imprécise doit donner partout le même avis.
 */
export function avisDeLaCarte(point: Point, zones: readonly Zone[], carte: { readonly complete: boolean; readonly jusquaSecondes: number }, seuilSecondes: number): Avis {
  const [centre, ...autour] = possibles(point);
  const avis = avisDuPoint(centre!, zones, carte, seuilSecondes);
  return avis !== null && autour.every((un) => avisDuPoint(un, zones, carte, seuilSecondes) === avis) ? avis : null;
}

function avisDuPoint(point: Point, zones: readonly Zone[], { complete, jusquaSecondes }: { readonly complete: boolean; readonly jusquaSecondes: number }, seuil: number): Avis {
  const dessus = zones.filter(({ surface }) => dansSurface(point, surface));
  if (dessus.some(({ aSecondes }) => aSecondes <= seuil)) return 'couvert';
  if (dessus.some(({ deSecondes }) => deSecondes < seuil)) return null;
  if (dessus.length > 0) return 'non-couvert';
  return complete && jusquaSecondes >= seuil ? 'non-couvert' : null;
}

/** Le point, et des points du disque où il peut se trouver. */
function possibles(point: Point): readonly Point[] {
  const { precisionKm = 0 } = point;
  const tour = Array.from({ length: 16 }, (_, rang) => (rang * Math.PI) / 8);
  return precisionKm === 0 ? [point] : [point, ...[0.5, 1].flatMap((part) => tour.map((angle) => decaler(point, part * precisionKm, angle)))];
}
