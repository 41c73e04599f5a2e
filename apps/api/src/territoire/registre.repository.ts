import { type Jour, statutAu, type StatutAuJour, type StatutDate } from '@maillage/domain';
import { type Executeur, lignes } from '../base/requetes.ts';

/** Un lieu du registre tel qu’il est un jour donné ; position de son adresse, sinon de sa commune. */
export type LieuDuRegistre = StatutAuJour & {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precisionKm: number;
  readonly surCarte: boolean;
  readonly dansLaRegion: boolean;
  readonly siret: string | null;
};

/** Les lieux ouverts, suspendus ou en projet ce jour-là ; les fermés et les inconnus de ce jour n’y sont pas. */
export async function registreAu(base: Executeur, jour: Jour): Promise<LieuDuRegistre[]> {
  const lieux = await lignes<Omit<LieuDuRegistre, keyof StatutAuJour> & { histoire: StatutDate[] }>(base, `
    SELECT t.id, t.nom, t.commune, t.commune_nom AS "communeNom", t.sur_carte AS "surCarte", t.dans_la_region AS "dansLaRegion", t.siret,
           coalesce(t.lon, c.lon) AS lon, coalesce(t.lat, c.lat) AS lat,
           CASE WHEN t.lon IS NULL THEN coalesce(c.precision_km, 0) ELSE t.precision_km END AS "precisionKm",
           (SELECT coalesce(json_agg(json_build_object('du', s.du, 'statut', s.statut) ORDER BY s.du), '[]') FROM tiers_lieu_statut s WHERE s.tiers_lieu_id = t.id) AS histoire
      FROM tiers_lieu t LEFT JOIN commune c ON c.code = t.commune
     ORDER BY t.nom, t.id`);
  return lieux.flatMap(({ histoire, ...lieu }) => {
    const statut = statutAu(histoire, jour);
    return statut && statut.statut !== 'ferme' ? [{ ...lieu, ...statut }] : [];
  });
}
