import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Executeur, lignes } from '../base/requetes.ts';

export type Expert = { readonly id: string; readonly nom: string; readonly fonction: string; readonly courriel: string; readonly lie: boolean; readonly recuse: boolean; readonly attendu: boolean };

@Injectable()
export class ExpertsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les comptes d’experts, et ce qui les écarte de ce dossier : ils y participent, ont déclaré un conflit, ou sont déjà sollicités. */
  pour(dossierId: string, base: Executeur = this.base): Promise<Expert[]> {
    return lignes(base, `SELECT c.id, c.prenom || ' ' || c.nom AS nom, coalesce(c.fonction, '') AS fonction, c.courriel,
        (d.porteur_id = c.id OR d.instructeur_id IS NOT DISTINCT FROM c.id OR EXISTS (SELECT 1 FROM redacteur r WHERE r.dossier_id = d.id AND r.compte_id = c.id)) AS lie,
        (EXISTS (SELECT 1 FROM avis v WHERE v.dossier_id = d.id AND v.expert_id = c.id AND v.etat = 'RECUSE') OR EXISTS (SELECT FROM deport p WHERE p.dossier_id = d.id AND p.compte_id = c.id AND p.leve_le IS NULL)) AS recuse,
        EXISTS (SELECT 1 FROM avis v WHERE v.dossier_id = d.id AND v.expert_id = c.id AND v.etat = 'DEMANDE') AS attendu
      FROM compte c, dossier d WHERE d.id = $1 AND 'EXPERT' = ANY(c.roles) AND c.ferme_le IS NULL AND c.verifie_le IS NOT NULL ORDER BY c.nom, c.prenom`, [dossierId]);
  }
}

/** Pourquoi cette personne ne peut pas être sollicitée ; nul : elle le peut. */
export const empechementDe = ({ lie, recuse, attendu }: Expert): string | null =>
  lie ? 'participe déjà à ce dossier' : recuse ? 'a déclaré un conflit d’intérêts' : attendu ? 'avis déjà demandé' : null;
