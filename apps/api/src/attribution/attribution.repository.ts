import { Injectable } from '@nestjs/common';
import { type Charge, ETATS_ATTRIBUABLES, ETATS_CHARGE } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type InstructeurCharge = Charge & { readonly courriel: string };

/** Qui peut instruire un dossier, ce que chacun porte déjà, et le passage de main. */
@Injectable()
export class AttributionRepository {
  constructor(private readonly base: DataSource) {}

  /** Les instructeurs du département, et leurs dossiers ouverts ; ceux qui se sont déportés de ce dossier n’y sont pas. */
  charges(departement: string | null, dossierId: string, base: Executeur = this.base): Promise<InstructeurCharge[]> {
    return lignes(base, `SELECT c.id, c.prenom || ' ' || c.nom AS nom, c.courriel, (SELECT count(*)::int FROM dossier d WHERE d.instructeur_id = c.id AND d.depose_le IS NOT NULL AND d.etat = ANY($3)) AS ouverts
      FROM compte c WHERE 'INSTRUCTEUR' = ANY(c.roles) AND $1 = ANY(c.departements) AND c.ferme_le IS NULL
        AND NOT EXISTS (SELECT FROM deport p WHERE p.compte_id = c.id AND p.dossier_id = $2 AND p.leve_le IS NULL) ORDER BY c.nom, c.prenom, c.id`, [departement, dossierId, ETATS_CHARGE]);
  }

  /** Une répartition à la fois par département : chacune voit la charge que laisse la précédente. */
  async verrouiller(tx: EntityManager, departement: string | null): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`attribution|${departement}`]);
  }

  /** Confie le dossier s’il peut encore changer de main et n’est pas déjà à cette personne ; rend qui l’avait, ou nul si rien n’a changé. */
  async confier(tx: EntityManager, dossierId: string, instructeurId: string): Promise<{ readonly avant: string | null } | null> {
    const change = await ligne<{ avant: string | null }>(tx, `UPDATE dossier d SET instructeur_id = $2 FROM (SELECT id, instructeur_id FROM dossier WHERE id = $1 FOR UPDATE) a
      WHERE d.id = a.id AND d.etat = ANY($3) AND a.instructeur_id IS DISTINCT FROM $2::uuid RETURNING a.instructeur_id AS avant`, [dossierId, instructeurId, ETATS_ATTRIBUABLES]);
    if (change) await tx.query('INSERT INTO instruction (dossier_id) VALUES ($1) ON CONFLICT DO NOTHING', [dossierId]);
    return change;
  }
}
