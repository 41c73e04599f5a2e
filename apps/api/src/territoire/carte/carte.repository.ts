import type { Jour, Point } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';
import { empriseDe, type Zone } from './zone.ts';

export type CarteAcces = { readonly id: string; readonly version: string; readonly le: Jour; readonly sha256: string; readonly complete: boolean; readonly jusquaSecondes: number };

const LECTURE = `SELECT c.id, c.version, c.le, c.sha256, c.complete, coalesce((SELECT max(z.a_secondes) FROM carte_zone z WHERE z.carte_id = c.id), 0) AS "jusquaSecondes" FROM carte_acces c`;

/** La carte qui fait foi pour cet appel ; nulle tant qu’aucune n’est épinglée. */
export const carteDeLAppel = (base: Executeur, appelId: string): Promise<CarteAcces | null> =>
  ligne(base, `${LECTURE} JOIN appel_carte a ON a.carte_id = c.id WHERE a.appel_id = $1`, [appelId]);

export const carteDeVersion = (base: Executeur, version: string): Promise<CarteAcces | null> =>
  ligne(base, `${LECTURE} WHERE c.version = $1`, [version]);

/** Les zones dont l’emprise touche le disque où le point peut se trouver. */
export function zonesAutour(base: Executeur, carteId: string, { lon, lat, precisionKm = 0 }: Point): Promise<Zone[]> {
  const degres = precisionKm / 70;
  return lignes(base, `SELECT nom, de_secondes AS "deSecondes", a_secondes AS "aSecondes", surface FROM carte_zone
    WHERE carte_id = $1 AND ouest <= $2 AND est >= $3 AND sud <= $4 AND nord >= $5 ORDER BY rang`, [carteId, lon + degres, lon - degres, lat + degres, lat - degres]);
}

/** Toutes les zones d’une carte, dans l’ordre du fichier. */
export const zonesDeLaCarte = (base: Executeur, carteId: string): Promise<Zone[]> =>
  lignes(base, 'SELECT nom, de_secondes AS "deSecondes", a_secondes AS "aSecondes", surface FROM carte_zone WHERE carte_id = $1 ORDER BY rang', [carteId]);

export async function ajouterCarte(tx: Executeur, carte: Omit<CarteAcces, 'jusquaSecondes'> & { readonly importeeLe: string }, zones: readonly Zone[]): Promise<void> {
  await tx.query('INSERT INTO carte_acces (id, version, le, sha256, complete, zones, importee_le) VALUES ($1,$2,$3,$4,$5,$6,$7)', [carte.id, carte.version, carte.le, carte.sha256, carte.complete, zones.length, carte.importeeLe]);
  for (const [rang, { nom, deSecondes, aSecondes, surface }] of zones.entries()) {
    const { ouest, sud, est, nord } = empriseDe(surface);
    await tx.query('INSERT INTO carte_zone (carte_id, rang, nom, de_secondes, a_secondes, ouest, sud, est, nord, surface) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [carte.id, rang, nom, deSecondes, aSecondes, ouest, sud, est, nord, JSON.stringify(surface)]);
  }
}

/** Épingle la carte à l’appel ; rend la version qu’elle remplace, ou nul. */
export async function epinglerCarte(tx: Executeur, appelId: string, carteId: string): Promise<string | null> {
  const avant = await ligne<{ version: string }>(tx, 'SELECT c.version FROM appel_carte a JOIN carte_acces c ON c.id = a.carte_id WHERE a.appel_id = $1', [appelId]);
  await tx.query('INSERT INTO appel_carte (appel_id, carte_id) VALUES ($1,$2) ON CONFLICT (appel_id) DO UPDATE SET carte_id = excluded.carte_id', [appelId, carteId]);
  return avant?.version ?? null;
}
