import type { Duree, Matrice, Point, ProvenanceTrajets, Surface } from '@maillage/domain';
import type { Horloge } from '../../horloge.ts';
import { lireSurface } from '../carte/lire-surface.ts';
import type { ClientMoteur } from './client-moteur.ts';
import { bienAccroche, condenserParametres, estDuree, estObjet, estSitue, exacte, indisponible, lonLat, MoteurExact, vraisemblable } from './moteur-exact.ts';

/** Un trajet ne se demande que seul : au-delà, une requête d’écran durerait trop. */
const CASES_MAX = 30;
const COMMUNS = { profile: 'car', crs: 'EPSG:4326', timeUnit: 'second', distanceUnit: 'meter' };
const TRAJET = { ...COMMUNS, optimization: 'fastest', getSteps: 'false', getBbox: 'false', geometryFormat: 'polyline' };
/** Le calcul d’isochrone n’existe pas sur les ressources OSRM de la Géoplateforme. */
const RESSOURCE_ISOCHRONE = 'bdtopo-valhalla';

/** La Géoplateforme de l’IGN (logiciel Road2) : un appel par trajet, `start` et `end` en `lon,lat`, secondes. */
export class MoteurIgn extends MoteurExact {
  readonly caps: MoteurExact['caps'];
  readonly identite: MoteurExact['identite'];

  constructor(private readonly client: ClientMoteur, private readonly horloge: Horloge, private readonly reglages: { readonly url: string; readonly ressource: string; readonly debit: number }) {
    super();
    this.caps = { maxCells: CASES_MAX, rps: reglages.debit, exact: true };
    this.identite = { provider: 'ign', resource: reglages.ressource, profile: TRAJET.profile, paramsHash: condenserParametres({ ...TRAJET, resource: reglages.ressource }) };
  }

  async durations(origins: readonly Point[], destinations: readonly Point[], { signal }: { readonly signal: AbortSignal }): Promise<Matrice> {
    const versions = new Set<string>();
    const cells = await Promise.all(origins.map((origine, i) => Promise.all(destinations.map((destination, j) =>
      (i * destinations.length + j < CASES_MAX ? this.trajet(origine, destination, versions, signal) : indisponible('trop-de-cases'))))));
    return this.matrice(cells, versions, this.horloge.maintenant());
  }

  private async trajet(origine: Point, destination: Point, versions: Set<string>, signal: AbortSignal): Promise<Duree> {
    if (!estSitue(origine) || !estSitue(destination)) return indisponible('position-inconnue');
    const lu = await this.client.lire(this.adresse('itineraire', { ...TRAJET, resource: this.reglages.ressource, start: lonLat(origine), end: lonLat(destination) }), signal);
    if ('panne' in lu) return indisponible(lu.panne);
    if (lu.statut === 404 && sansRoute(lu.corps)) return { kind: 'unreachable' };
    if (lu.statut !== 200) return indisponible('refus');
    const { duration, distance, timeUnit = 'second', start, end, resourceVersion } = estObjet(lu.corps) ? lu.corps : {};
    if (!estDuree(duration) || timeUnit !== 'second' || !vraisemblable(origine, destination, duration)) return indisponible('illisible');
    if (!bienAccroche(origine, couple(start)) || !bienAccroche(destination, couple(end))) return indisponible('accrochage');
    if (typeof resourceVersion === 'string') versions.add(resourceVersion.slice(0, 80));
    return exacte(duration, typeof distance === 'number' && Number.isFinite(distance) ? distance : undefined);
  }

  override async isochrone(point: Point, secondes: number, direction: 'arrival' | 'departure', { signal }: { readonly signal: AbortSignal }): Promise<{ readonly surface: Surface; readonly provenance: ProvenanceTrajets } | null> {
    const parametres = { ...COMMUNS, resource: RESSOURCE_ISOCHRONE, costType: 'time', costValue: String(secondes), direction, geometryFormat: 'geojson' };
    const lu = await this.client.lire(this.adresse('isochrone', { ...parametres, point: lonLat(point) }), signal);
    const corps = 'panne' in lu || lu.statut !== 200 || !estObjet(lu.corps) ? {} : lu.corps;
    const surface = lireSurface(corps['geometry']);
    if (surface === null || corps['direction'] !== direction) return null;
    return { surface, provenance: { provider: 'ign', resource: RESSOURCE_ISOCHRONE, profile: COMMUNS.profile, dataVersion: String(corps['resourceVersion'] ?? 'non annoncée').slice(0, 80), computedAt: this.horloge.maintenant(), paramsHash: condenserParametres(parametres) } };
  }

  private adresse(operation: string, parametres: Readonly<Record<string, string>>): URL {
    const url = new URL(`${this.reglages.url}/${operation}`);
    url.search = new URLSearchParams(parametres).toString();
    return url;
  }
}

/** Road2 entoure ses messages d’espaces ; une adresse inconnue dit `{"error":"Not found"}` et n’est pas une absence de route. */
function sansRoute(corps: unknown): boolean {
  const erreur = estObjet(corps) ? corps['error'] : null;
  const message = estObjet(erreur) ? erreur['message'] : erreur;
  return typeof message === 'string' && /^No (path|route|data) found$/.test(message.trim());
}

/** « 2.337306,48.849319 » en couple `[lon, lat]`. */
const couple = (texte: unknown): unknown => (typeof texte === 'string' ? texte.split(',').map(Number) : null);
