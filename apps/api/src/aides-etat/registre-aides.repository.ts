import { Injectable } from '@nestjs/common';
import type { Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';
import type { LigneRegistreAides } from '@maillage/contrats';

export type AideARegistrer = Omit<LigneRegistreAides, 'echeanceLe' | 'etat'> & { readonly entrepriseUnique: readonly string[] };

/** Les aides de minimis octroyées par la Région, à inscrire au registre public des aides. */
@Injectable()
export class RegistreAidesRepository {
  constructor(private readonly base: DataSource) {}

  /** Celles qui attendent d’abord, puis de la plus récente à la plus ancienne ; le montant est le voté du grand livre. `exclus` : dossiers dont la personne est écartée. */
  toutes(exclus: readonly string[]): Promise<AideARegistrer[]> {
    return lignes(this.base, `SELECT s.id AS "subventionId", s.numero, d.id AS "dossierId", d.porteur_nom AS beneficiaire, d.siren, ae.regime, ae.entreprise_unique AS "entrepriseUnique", s.votee_le AS "octroyeeLe", i.identifiant, i.inscrite_le AS "inscriteLe",
        (SELECT coalesce(-sum(l.montant_centimes), 0)::bigint FROM ligne_ecriture l WHERE l.dossier_id = d.id AND l.compte = 'droits-votes') AS "montantCentimes"
      FROM subvention s JOIN dossier d ON d.id = s.dossier_id JOIN aide_etat ae ON ae.dossier_id = d.id LEFT JOIN inscription_registre i ON i.subvention_id = s.id
      WHERE ae.regime LIKE 'de-minimis%' AND s.etat NOT IN ('ANNULEE', 'RETIREE') AND d.id <> ALL($1::uuid[]) ORDER BY i.inscrite_le IS NOT NULL, s.votee_le DESC, s.numero`, [exclus]);
  }

  /** Le jour de l’octroi d’une aide à inscrire ; nul si elle n’est pas de minimis. */
  octroi(id: string, exclus: readonly string[]): Promise<{ readonly octroyeeLe: Jour } | null> {
    return ligne(this.base, `SELECT s.votee_le AS "octroyeeLe" FROM subvention s JOIN aide_etat ae ON ae.dossier_id = s.dossier_id WHERE s.id = $1 AND ae.regime LIKE 'de-minimis%' AND s.dossier_id <> ALL($2::uuid[])`, [id, exclus]);
  }

  /** Faux si l’aide est déjà inscrite, ou l’identifiant déjà pris. */
  async inscrire(tx: EntityManager, i: { readonly subventionId: string; readonly identifiant: string; readonly inscriteLe: Jour; readonly par: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO inscription_registre (subvention_id, identifiant, inscrite_le, par) VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING subvention_id', [i.subventionId, i.identifiant, i.inscriteLe, i.par])) !== null;
  }
}
