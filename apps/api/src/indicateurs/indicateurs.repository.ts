import { Injectable } from '@nestjs/common';
import type { Etat, Jour } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

/** Le coût reste borné quand la base grandit : les derniers dossiers déposés suffisent à dire un délai. */
const DERNIERS = 5000;
const PARIS = (instant: string): string => `(${instant} AT TIME ZONE 'Europe/Paris')::date`;
const PREMIER = (code: string): string => `(SELECT ${PARIS('min(j.instant)')} FROM journal j WHERE j.objet = 'dossier' AND j.objet_id = d.id::text AND j.code = '${code}')`;

/** Les jours où un dossier a passé chaque étape ; nul : pas encore. */
export type Etapes = { readonly depose: Jour; readonly complet: Jour | null; readonly propose: Jour | null; readonly decide: Jour | null; readonly notifie: Jour | null; readonly complete: boolean };

@Injectable()
export class IndicateursRepository {
  constructor(private readonly base: DataSource) {}

  etapes({ departements, exclus }: Perimetre, depuis: Jour): Promise<Etapes[]> {
    return lignes(this.base, `SELECT ${PARIS('d.depose_le')} AS depose, ${PREMIER('declarerComplet')} AS complet, ${PREMIER('proposer')} AS propose, (SELECT min(c.deliberation_le) FROM decision c WHERE c.dossier_id = d.id AND c.sens <> 'ajournement') AS decide,
        ${PARIS('d.notifie_le')} AS notifie, EXISTS (SELECT FROM demande_complements dc WHERE dc.dossier_id = d.id) AS complete
      FROM (SELECT * FROM dossier d WHERE d.depose_le >= ($3::date)::timestamp AT TIME ZONE 'Europe/Paris' AND ${VISIBLE_SQL('$1', '$2')} ORDER BY d.depose_le DESC LIMIT ${DERNIERS}) d`, [departements, exclus, depuis]);
  }

  /** Combien de dossiers déposés, par état et par département. */
  stock({ departements, exclus }: Perimetre): Promise<{ readonly etat: Etat; readonly departement: string | null; readonly nombre: number }[]> {
    return lignes(this.base, `SELECT d.etat, d.departement, count(*)::int AS nombre FROM dossier d WHERE d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} GROUP BY d.etat, d.departement`, [departements, exclus]);
  }
}
