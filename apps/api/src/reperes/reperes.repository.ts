import { Injectable } from '@nestjs/common';
import type { FaitsReperes } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

/** Ce que la base sait d’une structure, hors du dossier lu ; un dossier dont la personne est écartée n’y paraît pas. */
@Injectable()
export class ReperesRepository {
  constructor(private readonly base: DataSource) {}

  autresDossiers(siren: string, sauf: string, { departements, exclus }: Perimetre): Promise<FaitsReperes['autresDossiers'][number][]> {
    return lignes(this.base, `SELECT d.numero, d.nom FROM dossier d WHERE d.siren = $3 AND d.id <> $4 AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} ORDER BY d.depose_le DESC LIMIT 5`, [departements, exclus, siren, sauf]);
  }

  /** Les subventions de cette structure, votées et non soldées. */
  subventions(siren: string, sauf: string, exclus: readonly string[]): Promise<FaitsReperes['subventions'][number][]> {
    return lignes(this.base, `SELECT s.numero, s.caduque_le AS "caduqueLe", s.etat = 'CADUQUE' AS caduque FROM subvention s JOIN dossier d ON d.id = s.dossier_id
      WHERE d.siren = $1 AND d.id <> $2 AND d.id <> ALL($3::uuid[]) AND s.etat NOT IN ('SOLDEE', 'ANNULEE', 'RETIREE') ORDER BY s.caduque_le LIMIT 5`, [siren, sauf, exclus]);
  }

  async derogations(dossierId: string): Promise<number> {
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*)::int AS nombre FROM confirmation WHERE dossier_id = $1 AND resultat = 'derogation'`, [dossierId]))?.nombre ?? 0;
  }
}
