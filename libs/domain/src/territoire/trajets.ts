import type { Instant, Jour } from '../temps/jour.ts';
import type { Point, Surface } from './geodesie.ts';

/** Une case de la matrice. « Pas de route » est un fait ; « indisponible » n’en est pas un et ne donne jamais un verdict. Secondes. `exact` : rendue par un moteur d’itinéraires. */
export type Duree =
  | { readonly kind: 'ok'; readonly seconds: number; readonly low: number; readonly high: number; readonly meters?: number; readonly exact?: true }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** D’où viennent des durées : figée avec chaque verdict. `paramsHash` : SHA-256 des paramètres du calcul. */
export type ProvenanceTrajets = {
  readonly provider: 'estimateur' | 'ign' | 'osrm' | 'valhalla' | 'ors' | 'import';
  readonly resource: string;
  readonly profile: string;
  readonly dataVersion: string;
  readonly computedAt: Instant;
  readonly paramsHash: string;
  readonly rawRef?: string;
  /** Le moteur exact à qui l’on a demandé les seules durées dont la bande était à cheval sur le seuil. */
  readonly exact?: ProvenanceExacte;
  /** La carte régionale consultée, et ce qu’elle dit du lieu du projet. */
  readonly carte?: CarteConsultee;
};

/** `cases` demandées, `manquantes` non rendues : leur estimation est gardée, et `raison` dit pourquoi. */
export type ProvenanceExacte = {
  readonly provider: ProvenanceTrajets['provider'];
  readonly resource: string;
  readonly profile: string;
  readonly dataVersion: string;
  readonly computedAt: Instant;
  readonly paramsHash: string;
  readonly cases: number;
  readonly manquantes: number;
  readonly raison: string | null;
};

/** `avis` nul : la carte ne tranche pas ce lieu (zone à cheval, position imprécise, hors de ce qu’elle couvre). */
export type CarteConsultee = { readonly version: string; readonly le: Jour; readonly sha256: string; readonly avis: 'couvert' | 'non-couvert' | null };

export type Matrice = { readonly cells: readonly (readonly Duree[])[]; readonly provenance: ProvenanceTrajets };

/** Le port des durées en voiture, du projet vers les lieux : l’estimateur embarqué, ou un moteur d’itinéraires. */
export abstract class TravelTimeProvider {
  abstract readonly caps: { readonly maxCells: number; readonly rps: number; readonly exact: boolean };
  abstract durations(origins: readonly Point[], destinations: readonly Point[], options: { readonly signal: AbortSignal; readonly limitSeconds?: number }): Promise<Matrice>;
  /** Ce qui se rejoint en `secondes` au plus, depuis le point (`departure`) ou vers lui (`arrival`) ; nulle si le moteur ne répond pas. Tous n’en sont pas capables. */
  isochrone?(point: Point, secondes: number, direction: 'arrival' | 'departure', options: { readonly signal: AbortSignal }): Promise<{ readonly surface: Surface; readonly provenance: ProvenanceTrajets } | null>;
}

/** Rayon sûr du préfiltre, en km : ce que l’on parcourt à 130 km/h pendant la durée (43,3 km pour 20 minutes). */
export const porteeKm = (secondes: number): number => (secondes / 3600) * 130;
