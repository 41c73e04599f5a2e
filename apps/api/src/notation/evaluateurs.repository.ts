import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Executeur, lignes } from '../base/requetes.ts';

export type Evaluateur = { readonly id: string; readonly nom: string; readonly fonction: string; readonly courriel: string; readonly lie: boolean; readonly ecarte: boolean; readonly designe: boolean };

@Injectable()
export class EvaluateursRepository {
  constructor(private readonly base: DataSource) {}

  /** Qui peut noter ce dossier, et ce qui en écarte : y participer, en être déporté, avoir déjà une fiche. */
  pour(dossierId: string, base: Executeur = this.base): Promise<Evaluateur[]> {
    return lignes(base, `SELECT c.id, c.prenom || ' ' || c.nom AS nom, coalesce(c.fonction, '') AS fonction, c.courriel,
        ((d.porteur_id = c.id AND NOT EXISTS (SELECT FROM saisie s WHERE s.dossier_id = d.id AND s.agent_id = c.id AND s.reprise_le IS NULL)) OR EXISTS (SELECT FROM redacteur r WHERE r.dossier_id = d.id AND r.compte_id = c.id)) AS lie,
        (EXISTS (SELECT FROM deport p WHERE p.dossier_id = d.id AND p.compte_id = c.id AND p.leve_le IS NULL) OR EXISTS (SELECT FROM avis v WHERE v.dossier_id = d.id AND v.expert_id = c.id AND v.etat = 'RECUSE')) AS ecarte,
        EXISTS (SELECT FROM fiche_notation f WHERE f.dossier_id = d.id AND f.evaluateur_id = c.id AND f.etat <> 'RETIREE') AS designe
      FROM compte c, dossier d WHERE d.id = $1 AND c.roles && '{INSTRUCTEUR,VALIDEUR,EXPERT,COMITE}'::text[] AND c.ferme_le IS NULL AND c.verifie_le IS NOT NULL ORDER BY c.nom, c.prenom`, [dossierId]);
  }
}

/** Pourquoi cette personne ne peut pas être désignée ; nul : elle le peut. */
export const empechementDe = ({ lie, ecarte, designe }: Evaluateur): string | null =>
  lie ? 'participe à la candidature' : ecarte ? 'déportée de ce dossier' : designe ? 'a déjà une fiche' : null;
