import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { lignes } from '../base/requetes.ts';

/** Assez pour des quartiles stables ; lire davantage ne les changerait pas. */
const COMPARABLES_MAX = 500;

/** Ce qu’ont duré les dossiers comparables déjà décidés. */
@Injectable()
export class DelaiRepository {
  constructor(private readonly base: DataSource) {}

  /** Jours du dépôt à la délibération, pour cet appel et ce volet, depuis `depuis` ; les décisions les plus récentes d’abord. Ajournements exclus. */
  async comparables(appelId: string, volet: string | null, depuis: Jour): Promise<number[]> {
    return (await lignes<{ jours: number }>(this.base, `SELECT c.deliberation_le - (d.depose_le AT TIME ZONE 'Europe/Paris')::date AS jours FROM decision c JOIN dossier d ON d.id = c.dossier_id
      WHERE c.deliberation_le >= $3 AND c.sens <> 'ajournement' AND d.appel_id = $1 AND d.volet IS NOT DISTINCT FROM $2 AND d.depose_le IS NOT NULL ORDER BY c.deliberation_le DESC LIMIT ${COMPARABLES_MAX}`, [appelId, volet, depuis])).map(({ jours }) => jours);
  }
}
