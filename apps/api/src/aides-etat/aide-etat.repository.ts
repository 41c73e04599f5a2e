import { Injectable } from '@nestjs/common';
import type { AideDeclareeDto } from '@maillage/contrats';
import type { AideOctroyee, Jour, RegimeAide } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type AideEtatLue = { readonly version: number; readonly regime: RegimeAide; readonly reference: string; readonly intensiteMaxPourMille: number | null; readonly entrepriseUnique: readonly string[]; readonly declarations: readonly AideDeclareeDto[]; readonly declareeLe: Jour | null };

/** La base de compatibilité d’un dossier, et les aides des entreprises qui n’en font qu’une. */
@Injectable()
export class AideEtatRepository {
  constructor(private readonly base: DataSource) {}

  lire(dossierId: string, base: Executeur = this.base): Promise<AideEtatLue | null> {
    return ligne(base, `SELECT version, regime, reference, intensite_max_pour_mille AS "intensiteMaxPourMille", entreprise_unique AS "entrepriseUnique", declarations, declaree_le AS "declareeLe" FROM aide_etat WHERE dossier_id = $1`, [dossierId]);
  }

  /** Écrit si la version lue est encore celle-là (0 : première saisie) ; rend la nouvelle, ou nul. */
  async ecrire(tx: EntityManager, dossierId: string, a: AideEtatLue, par: string, le: string): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `INSERT INTO aide_etat (dossier_id, regime, reference, intensite_max_pour_mille, entreprise_unique, declarations, declaree_le, par, le)
      SELECT $1, $3, $4, $5, $6, $7, $8, $9, $10 WHERE $2 = 0 OR EXISTS (SELECT 1 FROM aide_etat WHERE dossier_id = $1)
      ON CONFLICT (dossier_id) DO UPDATE SET version = aide_etat.version + 1, regime = excluded.regime, reference = excluded.reference, intensite_max_pour_mille = excluded.intensite_max_pour_mille, entreprise_unique = excluded.entreprise_unique,
        declarations = excluded.declarations, declaree_le = excluded.declaree_le, par = excluded.par, le = excluded.le WHERE aide_etat.version = $2 RETURNING version`,
    [dossierId, a.version, a.regime, a.reference, a.intensiteMaxPourMille, a.entrepriseUnique, JSON.stringify(a.declarations), a.declareeLe, par, le]))?.version ?? null;
  }

  /** Deux octrois à une même entreprise se jugent l’un après l’autre. */
  async verrouiller(tx: EntityManager, sirens: readonly string[]): Promise<void> {
    for (const siren of [...new Set(sirens)].sort()) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`de-minimis|${siren}`]);
  }

  /** Les aides de la Région à ces entreprises, ces dossiers mis à part : votées dans le portail (sauf annulées ou retirées) ou d’avant lui. Une subvention sans base saisie reste muette (régime nul). */
  connues(sirens: readonly string[], sauf: readonly string[], base: Executeur = this.base): Promise<AideOctroyee[]> {
    return lignes(base, `SELECT d.siren, s.votee_le AS "octroyeeLe", extract(year FROM s.votee_le)::int AS annee, s.numero AS financeur, s.montant_centimes AS "montantCentimes", ae.regime
        FROM subvention s JOIN dossier d ON d.id = s.dossier_id LEFT JOIN aide_etat ae ON ae.dossier_id = d.id WHERE d.siren = ANY($1) AND d.id <> ALL($2::uuid[]) AND s.etat NOT IN ('ANNULEE', 'RETIREE')
      UNION ALL SELECT siren, octroyee_le, annee, dispositif, montant_centimes, regime FROM aide_anterieure WHERE siren = ANY($1)
      ORDER BY annee DESC, financeur`, [sirens, sauf]);
  }

  /** Ce qu’il faut pour juger à l’acte : montant, assiette et jour de l’octroi (le vote). */
  subvention(dossierId: string, base: Executeur = this.base): Promise<{ readonly siren: string | null; readonly montantCentimes: number; readonly assietteCentimes: number; readonly octroyeeLe: Jour } | null> {
    return ligne(base, 'SELECT d.siren, s.montant_centimes AS "montantCentimes", s.assiette_centimes AS "assietteCentimes", s.votee_le AS "octroyeeLe" FROM subvention s JOIN dossier d ON d.id = s.dossier_id WHERE d.id = $1', [dossierId]);
  }
}
