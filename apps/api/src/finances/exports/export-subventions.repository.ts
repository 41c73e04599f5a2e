import { Injectable } from '@nestjs/common';
import type { EtatSubvention, Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';
import { SOMMES_DU_DOSSIER } from '../sommes-sql.ts';

/** Une subvention et ses sommes au grand livre, en centimes. */
export type SubventionExportee = {
  readonly id: string; readonly numero: string; readonly dossierNumero: string; readonly beneficiaire: string; readonly siren: string | null; readonly objet: string; readonly departement: string | null;
  readonly dispositif: string; readonly etat: EtatSubvention; readonly voteeLe: Jour; readonly signeeLe: Jour | null; readonly caduqueLe: Jour; readonly deliberation: string | null; readonly engagementNumero: string | null; readonly assietteCentimes: number;
  readonly voteCentimes: number; readonly engageCentimes: number; readonly verseCentimes: number; readonly resteCentimes: number; readonly tropPercuCentimes: number;
};

export type FiltreExport = { readonly annee: number | null; readonly q: string | null; readonly etat: EtatSubvention | null; readonly siren: string | null };

const TRANCHE = 500;

/** Les subventions d’un périmètre, lues par tranches : un export ne tient jamais la liste entière en mémoire. */
@Injectable()
export class ExportSubventionsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les dernières votées d’abord. */
  async *toutes({ departements, exclus }: Perimetre, { annee, q, etat, siren }: FiltreExport): AsyncGenerator<SubventionExportee> {
    for (let apres: SubventionExportee | null = null; ;) {
      const tranche: SubventionExportee[] = await lignes<SubventionExportee>(this.base, `SELECT s.id, s.numero, d.numero AS "dossierNumero", d.porteur_nom AS beneficiaire, d.siren, d.nom AS objet, d.departement, a.titre AS dispositif, s.etat, s.votee_le AS "voteeLe", s.signee_le AS "signeeLe", s.caduque_le AS "caduqueLe",
          (SELECT c.deliberation_numero FROM decision c WHERE c.dossier_id = d.id AND c.sens = 'accord' ORDER BY c.saisie_le DESC, c.id DESC LIMIT 1) AS deliberation, e.numero AS "engagementNumero", s.assiette_centimes AS "assietteCentimes", l.*
        FROM subvention s JOIN dossier d ON d.id = s.dossier_id JOIN appel a ON a.id = d.appel_id LEFT JOIN engagement e ON e.subvention_id = s.id CROSS JOIN LATERAL (${SOMMES_DU_DOSSIER}) l
        WHERE ($1::int IS NULL OR (s.votee_le >= make_date($1, 1, 1) AND s.votee_le < make_date($1 + 1, 1, 1))) AND ($2::text IS NULL OR d.recherche LIKE '%' || replace(replace(sans_accents($2), '%', '\\%'), '_', '\\_') || '%')
          AND ($3::text IS NULL OR d.siren = $3) AND ($8::text IS NULL OR s.etat = $8) AND ${VISIBLE_SQL('$4', '$5')} AND ($6::date IS NULL OR (s.votee_le, s.id) < ($6::date, $7::uuid)) ORDER BY s.votee_le DESC, s.id DESC LIMIT ${TRANCHE}`,
      [annee, q, siren, departements, exclus, apres?.voteeLe ?? null, apres?.id ?? null, etat]);
      yield* tranche;
      if (tranche.length < TRANCHE) return;
      apres = tranche.at(-1)!;
    }
  }
}
