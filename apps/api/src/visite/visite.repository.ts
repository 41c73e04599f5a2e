import { Injectable } from '@nestjs/common';
import type { Visite } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, lignes } from '../base/requetes.ts';

export type VisiteEcrite = { readonly id: string; readonly dossierId: string; readonly auteurId: string; readonly faiteLe: string; readonly participants: string; readonly compteRendu: string; readonly ecriteLe: string };

/** Les comptes rendus de visite ; écrits, ils ne changent plus. */
@Injectable()
export class VisiteRepository {
  constructor(private readonly base: DataSource) {}

  duDossier(dossierId: string, base: Executeur = this.base): Promise<Visite[]> {
    return lignes(base, `SELECT v.id, v.faite_le AS "faiteLe", v.participants, v.compte_rendu AS "compteRendu", c.prenom || ' ' || c.nom AS auteur, v.ecrite_le AS "ecriteLe" FROM visite v JOIN compte c ON c.id = v.auteur_id WHERE v.dossier_id = $1 ORDER BY v.faite_le, v.id`, [dossierId]);
  }

  async ajouter(tx: EntityManager, v: VisiteEcrite): Promise<void> {
    await tx.query('INSERT INTO visite (id, dossier_id, auteur_id, faite_le, participants, compte_rendu, ecrite_le) VALUES ($1,$2,$3,$4,$5,$6,$7)', [v.id, v.dossierId, v.auteurId, v.faiteLe, v.participants, v.compteRendu, v.ecriteLe]);
  }
}
