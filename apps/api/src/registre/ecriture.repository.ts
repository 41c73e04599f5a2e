import type { ContenuLieu } from '@maillage/contrats';
import type { Jour, StatutDate } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { ContactLieu } from './lieu.repository.ts';

export type LieuAEcrire = Omit<ContenuLieu, 'contact'> & { readonly communeNom: string; readonly dansLaRegion: boolean; readonly contact: ContactLieu; readonly complements: Readonly<Record<string, string>>; readonly source: string; readonly verifieLe: Jour };

const valeurs = (l: LieuAEcrire): readonly unknown[] => [
  l.nom, l.commune, l.communeNom, l.adresse || null, l.lon ?? null, l.lat ?? null, typeof l.lon === 'number' && typeof l.lat === 'number' ? l.origine ?? 'manuelle' : 'commune', l.precisionKm ?? 0, l.dansLaRegion, l.surCarte,
  l.activiteDepuis || null, l.etpCentiemes ?? null, l.typologies, l.services, l.siret || null, l.source, l.verifieLe, l.siteWeb || null, JSON.stringify(l.contact), JSON.stringify(l.complements),
];
const NOMS = 'nom, commune, commune_nom, adresse, lon, lat, position, precision_km, dans_la_region, sur_carte, activite_depuis, etp_centiemes, typologies, services, siret, source, verifie_le, site_web, contact, complements';
const PLACES = Array.from({ length: 20 }, (_rien, rang) => `$${rang + 2}`).join(', ');

export async function creerLieu(tx: EntityManager, id: string, lieu: LieuAEcrire): Promise<void> {
  await tx.query(`INSERT INTO tiers_lieu (id, ${NOMS}) VALUES ($1, ${PLACES})`, [id, ...valeurs(lieu)]);
}

/** Rend faux si la version a changé entre-temps, ou si le lieu est fusionné. */
export async function corrigerLieu(tx: EntityManager, id: string, version: number, lieu: LieuAEcrire): Promise<boolean> {
  return (await ligne(tx, `UPDATE tiers_lieu SET version = version + 1, (${NOMS}) = ROW(${PLACES}) WHERE id = $1 AND version = $22 AND fusionne_vers IS NULL RETURNING id`, [id, ...valeurs(lieu), version])) !== null;
}

export async function toucherLieu(tx: EntityManager, id: string, version: number): Promise<boolean> {
  return (await ligne(tx, 'UPDATE tiers_lieu SET version = version + 1 WHERE id = $1 AND version = $2 AND fusionne_vers IS NULL RETURNING id', [id, version])) !== null;
}

export async function daterStatut(tx: EntityManager, id: string, { du, statut }: StatutDate, source: string): Promise<void> {
  await tx.query('INSERT INTO tiers_lieu_statut (tiers_lieu_id, du, statut, source) VALUES ($1,$2,$3,$4) ON CONFLICT (tiers_lieu_id, du) DO UPDATE SET (statut, source) = (excluded.statut, excluded.source)', [id, du, statut, source]);
}

/** Le lieu disparaît au profit de l’autre : plus de statut, un renvoi, et ceux qui renvoyaient à lui suivent, comme les demandes qui attendent d’être lues. */
export async function fusionner(tx: EntityManager, id: string, version: number, vers: string): Promise<boolean> {
  if (!await ligne(tx, 'UPDATE tiers_lieu SET version = version + 1, fusionne_vers = $3 WHERE id = $1 AND version = $2 AND fusionne_vers IS NULL RETURNING id', [id, version, vers])) return false;
  await tx.query('DELETE FROM tiers_lieu_statut WHERE tiers_lieu_id = $1', [id]);
  await tx.query('UPDATE tiers_lieu SET fusionne_vers = $2 WHERE fusionne_vers = $1', [id, vers]);
  await tx.query(`UPDATE registre_demande SET version = version + 1, tiers_lieu_id = $2 WHERE tiers_lieu_id = $1 AND etat = 'DEPOSEE'`, [id, vers]);
  return (await ligne(tx, 'UPDATE tiers_lieu SET version = version + 1 WHERE id = $1 AND fusionne_vers IS NULL RETURNING id', [vers])) !== null;
}

export type Fait = { readonly lieuId: string; readonly le: string; readonly compteId: string | null; readonly geste: string; readonly changements: readonly { readonly champ: string; readonly avant: string | null; readonly apres: string | null }[]; readonly motif: string; readonly preuve: string | null; readonly visePar: string | null };

export async function noterFait(tx: EntityManager, f: Fait): Promise<void> {
  await tx.query('INSERT INTO registre_fait (tiers_lieu_id, le, compte_id, geste, changements, motif, preuve, vise_par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [f.lieuId, f.le, f.compteId, f.geste, JSON.stringify(f.changements), f.motif, f.preuve, f.visePar]);
}

/** L’histoire d’un lieu, la plus récente d’abord. */
export const histoireDe = (base: Executeur, lieuId: string): Promise<(Omit<Fait, 'lieuId' | 'compteId'> & { readonly par: string | null })[]> =>
  lignes(base, `SELECT f.le, c.prenom || ' ' || c.nom AS par, f.geste, f.motif, f.preuve, v.prenom || ' ' || v.nom AS "visePar", f.changements
    FROM registre_fait f LEFT JOIN compte c ON c.id = f.compte_id LEFT JOIN compte v ON v.id = f.vise_par WHERE f.tiers_lieu_id = $1 ORDER BY f.id DESC LIMIT 200`, [lieuId]);

const VERROU = 7_240_209;

/** Un seul changement du registre s’écrit à la fois, jusqu’à la fin de la transaction. */
export async function verrouillerRegistre(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [VERROU]);
}

/** Le rang du dernier changement écrit : tant qu’il n’a pas bougé, l’effet mesuré reste vrai. */
export const dernierFait = async (base: Executeur): Promise<string> =>
  (await ligne<{ dernier: string }>(base, 'SELECT coalesce(max(id), 0)::text AS dernier FROM registre_fait'))!.dernier;
