import type { Etat } from '@maillage/domain';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import { type Executeur, lignes } from '../base/requetes.ts';

/** Un dossier de création déposé, tel qu’on le compare à un autre. `memeSeance` : inscrit à une séance de cet autre. */
export type ProjetVoisin = {
  readonly id: string; readonly numero: string; readonly nom: string; readonly etat: Etat; readonly departement: string | null; readonly communeNom: string | null; readonly siret: string | null;
  readonly memeSeance: boolean;
  readonly siteLon: number | null; readonly siteLat: number | null; readonly lon: number | null; readonly lat: number | null; readonly precisionKm: number;
  readonly instructeurNom: string | null; readonly instructeurCourriel: string | null;
};

/** Ceux qui ne se feront plus : ni jumeaux, ni recouvrement. */
const PERDUS: readonly Etat[] = ['REJETE', 'IRRECEVABLE', 'DESISTE', 'CLASSE_SANS_SUITE', 'ABANDONNE'];

/** Les autres créations déposées, encore possibles, du même appel ou d’une même séance que ce dossier. */
export const projetsVoisins = (base: Executeur, dossierId: string, appelId: string): Promise<ProjetVoisin[]> =>
  lignes(base, `
    WITH seances AS (SELECT seance_id FROM inscription WHERE dossier_id = $1)
    SELECT d.id, d.numero, d.nom, d.etat, d.departement, d.commune_nom AS "communeNom", d.contenu #>> '{structure,siret}' AS siret, s.meme AS "memeSeance",
           (d.contenu #>> '{projet,position,lon}')::float8 AS "siteLon", (d.contenu #>> '{projet,position,lat}')::float8 AS "siteLat",
           c.lon, c.lat, coalesce(c.precision_km, 0) AS "precisionKm", i.prenom || ' ' || i.nom AS "instructeurNom", i.courriel AS "instructeurCourriel"
      FROM dossier d
      CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM inscription WHERE dossier_id = d.id AND seance_id IN (SELECT seance_id FROM seances)) AS meme) s
      LEFT JOIN commune c ON c.code = coalesce((SELECT code FROM commune WHERE code = d.commune), (SELECT code FROM commune WHERE anciens_codes @> ARRAY[d.commune::text] ORDER BY code LIMIT 1))
      LEFT JOIN compte i ON i.id = d.instructeur_id
     WHERE d.id <> $1 AND d.depose_le IS NOT NULL AND d.volet = 'creation' AND d.etat <> ALL($3::text[]) AND (s.meme OR d.appel_id = $2)
     ORDER BY d.numero`, [dossierId, appelId, PERDUS]);

export type ProjetDuPerimetre = Pick<ProjetVoisin, 'id' | 'siteLon' | 'siteLat' | 'lon' | 'lat' | 'precisionKm'>;

/** Les créations déposées de ces états, dans le périmètre. */
export const projetsDuPerimetre = (base: Executeur, { departements, exclus }: Perimetre, etats: readonly Etat[]): Promise<ProjetDuPerimetre[]> =>
  lignes(base, `
    SELECT d.id, (d.contenu #>> '{projet,position,lon}')::float8 AS "siteLon", (d.contenu #>> '{projet,position,lat}')::float8 AS "siteLat", c.lon, c.lat, coalesce(c.precision_km, 0) AS "precisionKm"
      FROM dossier d
      LEFT JOIN commune c ON c.code = coalesce((SELECT code FROM commune WHERE code = d.commune), (SELECT code FROM commune WHERE anciens_codes @> ARRAY[d.commune::text] ORDER BY code LIMIT 1))
     WHERE d.depose_le IS NOT NULL AND d.volet = 'creation' AND d.etat = ANY($3::text[]) AND ${VISIBLE_SQL('$1', '$2')}
     ORDER BY d.id`, [departements, exclus, etats]);
