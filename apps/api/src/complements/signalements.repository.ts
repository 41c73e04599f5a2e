import { Injectable } from '@nestjs/common';
import type { Signalement, SignalementDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type NouveauSignalement = SignalementDto & { readonly id: string; readonly dossierId: string; readonly par: string; readonly le: string };

@Injectable()
export class SignalementsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les points signalés d’un dossier qu’aucune demande n’a repris, dans l’ordre où ils l’ont été. */
  ouverts(dossierId: string, base: Executeur = this.base): Promise<Signalement[]> {
    return lignes(base, `SELECT s.id, s.cible, s.code, s.libelle, s.note, c.prenom || ' ' || c.nom AS par, s.le FROM signalement s JOIN compte c ON c.id = s.par WHERE s.dossier_id = $1 AND s.clos_le IS NULL ORDER BY s.le, s.code`, [dossierId]);
  }

  /** Un seul signalement ouvert par point : le second remplace la note et son auteur. */
  async signaler(tx: EntityManager, s: NouveauSignalement): Promise<void> {
    await tx.query(`INSERT INTO signalement (id, dossier_id, cible, code, libelle, note, par, le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)
      ON CONFLICT (dossier_id, cible, code) WHERE clos_le IS NULL DO UPDATE SET note = excluded.note, libelle = excluded.libelle, par = excluded.par, le = excluded.le`, [s.id, s.dossierId, s.cible, s.code, s.libelle, s.note, s.par, s.le]);
  }

  /** Clôt un signalement, repris par une demande ou retiré ; faux s’il n’est plus ouvert. */
  async clore(tx: EntityManager, dossierId: string, id: string, le: string, demandeId: string | null): Promise<boolean> {
    return (await ligne(tx, 'UPDATE signalement SET clos_le = $3, demande_id = $4 WHERE id::text = $2 AND dossier_id = $1 AND clos_le IS NULL RETURNING id', [dossierId, id, le, demandeId])) !== null;
  }
}
