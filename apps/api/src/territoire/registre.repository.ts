import { type Jour, statutAu, type StatutAuJour, type StatutDate } from '@maillage/domain';
import { type Executeur, lignes } from '../base/requetes.ts';

/** Un lieu du registre tel qu’il est un jour donné ; position de son adresse, sinon de sa commune, actuelle même si elle a fusionné. */
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
    SELECT t.id, t.nom, coalesce(c.code, t.commune) AS commune, coalesce(c.nom, t.commune_nom) AS "communeNom", t.sur_carte AS "surCarte", t.dans_la_region AS "dansLaRegion", t.siret,
           coalesce(t.lon, c.lon) AS lon, coalesce(t.lat, c.lat) AS lat,
           CASE WHEN t.lon IS NULL THEN coalesce(c.precision_km, 0) ELSE t.precision_km END AS "precisionKm",
           (SELECT coalesce(json_agg(json_build_object('du', s.du, 'statut', s.statut) ORDER BY s.du), '[]') FROM tiers_lieu_statut s WHERE s.tiers_lieu_id = t.id) AS histoire
      FROM tiers_lieu t
      LEFT JOIN commune c ON c.code = coalesce((SELECT code FROM commune WHERE code = t.commune), (SELECT code FROM commune WHERE anciens_codes @> ARRAY[t.commune::text] ORDER BY code LIMIT 1))
     ORDER BY t.nom, t.id`);
  return lieux.flatMap(({ histoire, ...lieu }) => {
    const statut = statutAu(histoire, jour);
    return statut && statut.statut !== 'ferme' ? [{ ...lieu, ...statut }] : [];
  });
}

export type LieuAEnregistrer = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly surCarte: boolean;
  readonly activiteDepuis: Jour | null;
  readonly etpCentiemes: number | null;
  readonly typologies: readonly string[];
  readonly services: readonly string[];
  readonly statuts: readonly StatutDate[];
};

/** Ajoute des lieux de la région, posés sur leur commune, avec leur histoire ; laisse ceux qui existent. Rend le nombre ajouté. */
export async function enregistrerLieux(base: Executeur, lieux: readonly LieuAEnregistrer[], source: string): Promise<number> {
  const ajoutes = await lignes<{ id: string }>(base, `
    INSERT INTO tiers_lieu (id, nom, commune, commune_nom, position, dans_la_region, sur_carte, activite_depuis, etp_centiemes, typologies, services, source)
    SELECT id, nom, commune, "communeNom", 'commune', true, "surCarte", "activiteDepuis", "etpCentiemes", typologies, services, $2
      FROM jsonb_to_recordset($1::jsonb) AS l (id uuid, nom text, commune text, "communeNom" text, "surCarte" boolean, "activiteDepuis" date,
           "etpCentiemes" integer, typologies text[], services text[])
    ON CONFLICT (id) DO NOTHING RETURNING id`, [JSON.stringify(lieux), source]);
  const nouveaux = new Set(ajoutes.map(({ id }) => id));
  const histoires = lieux.filter(({ id }) => nouveaux.has(id)).flatMap(({ id, statuts }) => statuts.map((statut) => ({ id, ...statut })));
  await base.query(`
    INSERT INTO tiers_lieu_statut (tiers_lieu_id, du, statut, source)
    SELECT id, du, statut, $2 FROM jsonb_to_recordset($1::jsonb) AS s (id uuid, du date, statut text)`, [JSON.stringify(histoires), source]);
  return ajoutes.length;
}
