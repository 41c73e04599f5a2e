import { createHash } from 'node:crypto';
import { type Duree, distanceKm, type Instant, type Matrice, type Point, type ProvenanceTrajets, TravelTimeProvider } from '@maillage/domain';
import type { Raison } from './panne.ts';

/** Ce qui nomme un moteur indépendamment d’un calcul ; sert de référence aux durées gardées. */
export type Identite = Pick<ProvenanceTrajets, 'provider' | 'resource' | 'profile' | 'paramsHash'>;

/** Un moteur d’itinéraires : ses durées sont exactes, ou manquent. Ne lève jamais : une panne est une case « indisponible ». */
export abstract class MoteurExact extends TravelTimeProvider {
  abstract readonly identite: Identite;

  protected matrice(cells: Matrice['cells'], versions: Iterable<string>, computedAt: Instant): Matrice {
    return { cells, provenance: { ...this.identite, dataVersion: [...new Set(versions)].sort().join(' ; ') || 'non annoncée', computedAt } };
  }
}

export const exacte = (seconds: number, meters?: number): Duree => ({ kind: 'ok', seconds, low: seconds, high: seconds, exact: true, ...(meters === undefined ? {} : { meters }) });
export const indisponible = (reason: Raison): Duree => ({ kind: 'unavailable', reason });

/** Une durée lisible : nombre fini de secondes, de zéro à deux jours. */
export const estDuree = (valeur: unknown): valeur is number => typeof valeur === 'number' && Number.isFinite(valeur) && valeur >= 0 && valeur <= 172_800;
/**
 * Une durée que la distance rend croyable : ni plus vite que 300 km/h à vol d’oiseau, ni plus lente que six heures et la marche.
 * Hors de là, le service s’est trompé d’unité ou de points : ce n’est pas une durée. Deux kilomètres de jeu pour l’accrochage au réseau.
 */
export function vraisemblable(origine: Point, destination: Point, secondes: number): boolean {
  const km = distanceKm(origine, destination);
  return secondes >= Math.max(0, km - JEU_KM) * SECONDES_PAR_KM_AU_MIEUX && secondes <= SECONDES_DE_DETOUR + km * SECONDES_PAR_KM_AU_PIRE;
}
const JEU_KM = 2;
const SECONDES_PAR_KM_AU_MIEUX = 12;
const SECONDES_DE_DETOUR = 21_600;
const SECONDES_PAR_KM_AU_PIRE = 720;

export const estObjet = (valeur: unknown): valeur is Readonly<Record<string, unknown>> => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
export const estSitue = ({ lon, lat }: Point): boolean => Math.abs(lon) <= 180 && Math.abs(lat) <= 90;

/** Un point accroché à plus d’un kilomètre de celui demandé ne dit rien du trajet. `accroche` : `[lon, lat]` rendu par le moteur. */
export function bienAccroche(demande: Point, accroche: unknown): boolean {
  if (!Array.isArray(accroche) || !accroche.slice(0, 2).every((degres) => typeof degres === 'number' && Number.isFinite(degres)) || accroche.length < 2) return false;
  return distanceKm(demande, { lon: accroche[0] as number, lat: accroche[1] as number }) <= 1;
}

/** `lon,lat` à 1e-5 degré (un mètre) : l’ordre des deux moteurs, et l’arrondi des durées gardées. */
export const lonLat = ({ lon, lat }: Point): string => `${degres(lon)},${degres(lat)}`;
const degres = (valeur: number): string => String(Math.round(valeur * 1e5) / 1e5);

/** SHA-256 des paramètres d’un calcul. */
export const condenserParametres = (parametres: Readonly<Record<string, string>>): string => createHash('sha256').update(JSON.stringify(Object.entries(parametres).sort())).digest('hex');
