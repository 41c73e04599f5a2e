import { Injectable } from '@nestjs/common';
import type { AccueilInstruction } from '@maillage/contrats';
import { ETATS_AGENT, type Etat } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';

@Injectable()
export class ActiviteRepository {
  constructor(private readonly base: DataSource) {}

  /** Les vingt derniers changements d’état des dossiers du périmètre. */
  async recente({ departements, exclus }: Perimetre): Promise<AccueilInstruction['activite']> {
    const faits = await lignes<{ le: string; vers: Etat; dossierId: string; numero: string; nom: string }>(this.base, `SELECT j.instant AS le, j.vers, d.id AS "dossierId", d.numero, d.nom FROM journal j JOIN dossier d ON d.id::text = j.objet_id
      WHERE j.objet = 'dossier' AND j.seq > (SELECT coalesce(max(seq), 0) - 2000 FROM journal) AND d.numero IS NOT NULL AND j.vers <> 'BROUILLON' AND ${VISIBLE_SQL('$1', '$2')} ORDER BY j.seq DESC LIMIT 20`, [departements, exclus]);
    return faits.map(({ le, vers, dossierId, numero, nom }) => ({ le, dossierId, numero, texte: `« ${nom} » : ${ETATS_AGENT[vers].libelle.toLowerCase()}` }));
  }
}
