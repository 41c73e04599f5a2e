import type { Surface } from '@maillage/domain';
import { pointDe } from '../commune.ts';
import type { MoteurExact } from '../moteurs/moteur-exact.ts';
import { margeDePrecision } from '../moteurs/precision.ts';
import type { LieuDuRegistre } from '../registre.repository.ts';

const DELAI_MS = 30_000;

/** `texte` : la carte en GeoJSON. `complete` : tous les lieux ouverts y sont ; hors de leurs zones, on est au-delà du seuil. */
export type CarteCalculee = { readonly texte: string; readonly complete: boolean; readonly omis: readonly string[] };

/** Demande au moteur d’où l’on rejoint chaque lieu ouvert en `secondes` ; un lieu mal situé ou sans réponse est omis, et la carte est alors partielle. Rien n’est enregistré. Nulle si le moteur ne sait pas faire, ou n’a rien rendu. */
export async function carteDuMoteur(moteur: MoteurExact | null, registre: readonly LieuDuRegistre[], secondes: number): Promise<CarteCalculee | null> {
  if (!moteur?.isochrone) return null;
  const [features, omis]: [object[], string[]] = [[], []];
  for (const lieu of registre.filter(({ statut }) => statut === 'ouvert')) {
    const point = pointDe(lieu);
    const situe = point !== null && margeDePrecision(point) === 0;
    const rendue = situe ? await moteur.isochrone(point, secondes, 'arrival', { signal: AbortSignal.timeout(DELAI_MS) }) : null;
    if (rendue) features.push(entite(lieu, rendue.surface, secondes));
    else omis.push(lieu.nom);
  }
  return features.length === 0 ? null : { texte: JSON.stringify({ type: 'FeatureCollection', features }), complete: omis.length === 0, omis };
}

const entite = ({ id, nom }: LieuDuRegistre, surface: Surface, secondes: number) =>
  ({ type: 'Feature', properties: { facilityid: id, name: nom, frombreak: 0, tobreak: secondes / 60 }, geometry: { type: 'MultiPolygon', coordinates: surface } });
