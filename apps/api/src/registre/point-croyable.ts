import type { ContenuLieu } from '@maillage/contrats';
import { distanceKm } from '@maillage/domain';
import { Refus } from '../erreurs/probleme.ts';
import { pointDe } from '../territoire/commune.ts';
import type { CommuneDuLieu } from './changement.ts';

/** Aucun lieu n’est plus loin du bourg de sa commune : au-delà, le point ou la commune est faux, et la couverture avec lui. */
const ECART_MAXIMAL_KM = 25;

/** De combien le point du lieu sort de sa commune, en km, quand c’est trop pour le croire ; nul sinon, ou si l’un des deux n’est pas situé. */
export function ecartIncroyable({ lon, lat }: { readonly lon?: number | null; readonly lat?: number | null }, commune: CommuneDuLieu | null): number | null {
  const bourg = commune && pointDe(commune);
  if (!bourg || typeof lon !== 'number' || typeof lat !== 'number') return null;
  const ecart = distanceKm({ lon, lat }, bourg) - (bourg.precisionKm ?? 0);
  return ecart > ECART_MAXIMAL_KM ? Math.round(ecart) : null;
}

/** Lève 400 pour une moitié de point, 422 pour un point loin de sa commune (souvent longitude et latitude inversées). */
export function exigerPointCroyable({ lon, lat }: ContenuLieu, commune: CommuneDuLieu | null): void {
  const manque = typeof lon !== typeof lat && (typeof lon === 'number' ? 'lat' : typeof lat === 'number' ? 'lon' : null);
  if (manque) throw new Refus(400, 'Indiquez la longitude et la latitude, ou ni l’une ni l’autre.', [{ chemin: `lieu.${manque}`, message: 'Indiquez la longitude et la latitude, ou ni l’une ni l’autre.' }]);
  const km = ecartIncroyable({ lon: lon ?? null, lat: lat ?? null }, commune);
  if (km !== null) throw new Refus(422, `Ce point est à ${km} km de ${commune!.nom}.`, [{ chemin: 'lieu.lon', message: `Ce point est à ${km} km de ${commune!.nom} : vérifiez l’ordre longitude, latitude, ou changez la commune.` }]);
}
