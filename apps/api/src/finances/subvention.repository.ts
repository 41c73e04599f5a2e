import { Injectable } from '@nestjs/common';
import type { LigneSubvention, ListeSubventions } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import { type Curseur, ecrireCurseur } from '../instruction/curseur.ts';

const PAGE = 50;

@Injectable()
export class SubventionRepository {
  constructor(private readonly base: DataSource) {}

  /** Les subventions votées du périmètre, les dernières d’abord ; total sur toute la sélection, en centimes. */
  async page({ departements, exclus }: Perimetre, { annee, q, apres }: { readonly annee: number | null; readonly q: string | null; readonly apres: Curseur | null }): Promise<ListeSubventions> {
    const filtre = `($1::int IS NULL OR (s.votee_le >= make_date($1, 1, 1) AND s.votee_le < make_date($1 + 1, 1, 1))) AND ($2::text IS NULL OR d.recherche LIKE '%' || replace(replace(sans_accents($2), '%', '\\%'), '_', '\\_') || '%') AND ${VISIBLE_SQL('$3', '$4')}`;
    const trouvees = await lignes<LigneSubvention>(this.base, `SELECT s.id, s.numero, d.id AS "dossierId", d.numero AS "dossierNumero", d.porteur_nom AS beneficiaire, d.nom AS objet, d.departement, s.votee_le AS "voteeLe", s.montant_centimes AS "montantCentimes", s.assiette_centimes AS "assietteCentimes", s.etat
      FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE ${filtre} AND ($5::date IS NULL OR (s.votee_le, s.id) < ($5::date, $6::uuid)) ORDER BY s.votee_le DESC, s.id DESC LIMIT ${PAGE + 1}`, [annee, q, departements, exclus, apres?.valeur ?? null, apres?.id ?? null]);
    const bilan = await ligne<{ nombre: number; total: number }>(this.base, `SELECT count(*) AS nombre, coalesce(sum(s.montant_centimes), 0)::bigint AS total FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE ${filtre}`, [annee, q, departements, exclus]);
    const page = trouvees.slice(0, PAGE);
    const derniere = page.at(-1);
    return { lignes: page, nombre: bilan?.nombre ?? 0, totalCentimes: bilan?.total ?? 0, suivant: trouvees.length > PAGE && derniere ? ecrireCurseur({ valeur: derniere.voteeLe, id: derniere.id }) : null };
  }
}
