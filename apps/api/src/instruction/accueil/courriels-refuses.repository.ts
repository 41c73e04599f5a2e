import { Injectable } from '@nestjs/common';
import type { CourrielRefuse } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';

const A_TRAITER = 'c.refuse_le IS NOT NULL AND c.refus_traite_le IS NULL';

/** Les courriels qu’une boîte a refusés : quelqu’un doit joindre la personne autrement. */
@Injectable()
export class CourrielsRefusesRepository {
  constructor(private readonly base: DataSource) {}

  /** Les plus anciens d’abord, sur les dossiers du périmètre. */
  lire({ departements, exclus }: Perimetre): Promise<CourrielRefuse[]> {
    return lignes(this.base, `SELECT c.id, c.a, c.objet, c.refuse_le AS "refuseLe", coalesce(c.refus, '') AS refus, d.id AS "dossierId", d.numero, d.nom FROM courriel c JOIN dossier d ON d.id = c.dossier_id
      WHERE ${A_TRAITER} AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} ORDER BY c.refuse_le, c.id LIMIT 200`, [departements, exclus]);
  }

  /** Compte jusqu’à `max` inclus. */
  async compter({ departements, exclus }: Perimetre, max: number): Promise<number> {
    return (await ligne<{ nombre: number }>(this.base, `SELECT count(*)::int AS nombre FROM (SELECT FROM courriel c JOIN dossier d ON d.id = c.dossier_id WHERE ${A_TRAITER} AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} LIMIT ${max}) x`, [departements, exclus]))?.nombre ?? 0;
  }

  /** Note que la personne a été jointe ; faux si ce courriel n’est pas, ou plus, à traiter dans ce périmètre. */
  async traiter(id: string, { departements, exclus }: Perimetre, le: string): Promise<boolean> {
    return (await ligne(this.base, `UPDATE courriel c SET refus_traite_le = $4 FROM dossier d WHERE d.id = c.dossier_id AND c.id = $3 AND ${A_TRAITER} AND ${VISIBLE_SQL('$1', '$2')} RETURNING c.id`, [departements, exclus, id, le])) !== null;
  }
}
