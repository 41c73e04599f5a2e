import { Injectable } from '@nestjs/common';
import type { FicheLieu, LieuRegistre, ListeRegistre } from '@maillage/contrats';
import type { Jour, StatutDate } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { type Curseur, ecrireCurseur } from '../instruction/liste/curseur.ts';

export type CriteresRegistre = { readonly q: string | null; readonly departement: string | null; readonly commune: string | null; readonly statut: string | null; readonly typologie: string | null; /** Sur la carte régionale, ou non ; nul : les deux. */ readonly carte: boolean | null; readonly apres: Curseur | null; readonly taille: number; readonly jour: Jour };
export type ContactLieu = { readonly referent?: string; readonly telephone?: string; readonly courriel?: string };
/** Un lieu entier, contact compris : pour qui tient le registre. `lonPropre` et `latPropre` : son point à lui, nuls s’il est posé sur sa commune. */
export type LieuEntier = FicheLieu & { readonly version: number; readonly fusionneVers: string | null; readonly siret: string | null; readonly contact: ContactLieu; readonly complements: Readonly<Record<string, string>>; readonly dansLaRegion: boolean; readonly lonPropre: number | null; readonly latPropre: number | null };

const COLONNES = `t.id, t.nom, coalesce(c.code, t.commune) AS commune, coalesce(c.nom, t.commune_nom) AS "communeNom", coalesce(c.departement, left(t.commune, 2)) AS departement, t.adresse,
  coalesce(t.lon, c.lon) AS lon, coalesce(t.lat, c.lat) AS lat, CASE WHEN t.lon IS NULL THEN (CASE WHEN c.lon IS NULL THEN 'inconnue' ELSE 'commune' END) ELSE t.position END AS position,
  CASE WHEN t.lon IS NULL THEN coalesce(c.precision_km, 0) ELSE t.precision_km END AS "precisionKm",
  coalesce(s.statut, CASE WHEN EXISTS (SELECT FROM tiers_lieu_statut f WHERE f.tiers_lieu_id = t.id) THEN 'en-projet' END) AS statut, s.du AS "statutDu",
  t.activite_depuis AS "activiteDepuis", t.etp_centiemes AS "etpCentiemes", t.typologies, t.services, t.sur_carte AS "surCarte", t.site_web AS "siteWeb", t.verifie_le AS "verifieLe"`;
const ENTIER = `${COLONNES}, t.version, t.fusionne_vers AS "fusionneVers", t.siret, t.contact, t.complements, t.dans_la_region AS "dansLaRegion", t.lon AS "lonPropre", t.lat AS "latPropre", t.source,
  (SELECT coalesce(json_agg(json_build_object('du', h.du, 'statut', h.statut) ORDER BY h.du), '[]') FROM tiers_lieu_statut h WHERE h.tiers_lieu_id = t.id) AS statuts`;
const DEPUIS = `FROM tiers_lieu t
  LEFT JOIN LATERAL (SELECT * FROM commune WHERE code = t.commune OR anciens_codes @> ARRAY[t.commune::text] ORDER BY code = t.commune DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT statut, du FROM tiers_lieu_statut WHERE tiers_lieu_id = t.id AND du <= $1 ORDER BY du DESC LIMIT 1) s ON true`;
const CLE = 'left(sans_accents(nom), 39)';

/** Lecture des lieux du registre ; un lieu fusionné ne se liste plus. */
@Injectable()
export class LieuRepository {
  constructor(private readonly base: DataSource) {}

  async page(criteres: CriteresRegistre): Promise<ListeRegistre> {
    const { sql, parametres } = filtrer(criteres);
    const suite = criteres.apres ? ` AND (${CLE}, id) > ($${parametres.length + 1}, $${parametres.length + 2}::uuid)` : '';
    const vue = `WITH lieux AS (SELECT ${COLONNES}, t.recherche ${DEPUIS} WHERE t.fusionne_vers IS NULL)`;
    const trouves = await lignes<LieuRegistre & { cle: string }>(this.base, `${vue} SELECT *, ${CLE} AS cle FROM lieux WHERE ${sql}${suite} ORDER BY cle, id LIMIT ${criteres.taille + 1}`,
      [...parametres, ...(criteres.apres ? [criteres.apres.valeur, criteres.apres.id] : [])]);
    const compte = await ligne<{ nombre: number }>(this.base, `${vue} SELECT count(*)::int AS nombre FROM lieux WHERE ${sql}`, parametres);
    const page = trouves.slice(0, criteres.taille);
    const derniere = page.at(-1);
    return { lignes: page.map(publier), total: compte?.nombre ?? 0, suivant: trouves.length > criteres.taille && derniere ? ecrireCurseur({ valeur: derniere.cle, id: derniere.id }) : null };
  }

  lire(id: string, jour: Jour, base: Executeur = this.base): Promise<LieuEntier | null> {
    return ligne(base, `SELECT ${ENTIER} ${DEPUIS} WHERE t.id = $2`, [jour, id]);
  }

  /** Tous les lieux vivants, contact compris. */
  tous(jour: Jour, base: Executeur = this.base): Promise<LieuEntier[]> {
    return lignes(base, `SELECT ${ENTIER} ${DEPUIS} WHERE t.fusionne_vers IS NULL ORDER BY departement, sans_accents(t.nom), t.id`, [jour]);
  }
}

/** Les seuls champs que tout le monde peut lire : rien d’autre ne sort, même ajouté à la requête. */
export const publier = ({ id, nom, commune, communeNom, departement, adresse, lon, lat, position, precisionKm, statut, statutDu, activiteDepuis, etpCentiemes, typologies, services, surCarte, siteWeb, verifieLe }: LieuRegistre): LieuRegistre =>
  ({ id, nom, commune, communeNom, departement, adresse, lon, lat, position, precisionKm, statut, statutDu, activiteDepuis, etpCentiemes, typologies, services, surCarte, siteWeb, verifieLe });

export const publierFiche = (lieu: LieuRegistre & { readonly statuts: readonly StatutDate[]; readonly source: string }): FicheLieu => ({ ...publier(lieu), statuts: lieu.statuts, source: lieu.source });

function filtrer(c: CriteresRegistre): { readonly sql: string; readonly parametres: readonly unknown[] } {
  const parametres: unknown[] = [c.jour];
  const avec = (modele: string, valeur: unknown): string | null => (valeur === null ? null : modele.replaceAll('?', `$${parametres.push(valeur)}`));
  const conditions = [
    'true',
    avec(`recherche LIKE '%' || regexp_replace(sans_accents(?), '([\\\\%_])', '\\\\\\1', 'g') || '%'`, c.q),
    avec('departement = ?', c.departement), avec('commune = ?', c.commune), avec('statut = ?', c.statut), avec('? = ANY(typologies)', c.typologie), avec('"surCarte" = ?', c.carte),
  ];
  return { sql: conditions.filter((une) => une !== null).join(' AND '), parametres };
}
