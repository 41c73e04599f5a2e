import { Injectable } from '@nestjs/common';
import type { DepensePaiement } from '@maillage/contrats';
import { baseDepense, type ControleLigne, type DepenseJustifiee } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type DepenseSaisie = DepenseJustifiee & { readonly id: string; readonly pieceId: string | null; readonly controle: ControleLigne | null };

/** L’état des dépenses d’une demande, ligne à ligne. */
@Injectable()
export class DepensesRepository {
  async deLaDemande(base: Executeur, demandeId: string, tvaRecuperee: boolean): Promise<DepensePaiement[]> {
    const trouvees = await lignes<Omit<DepensePaiement, 'baseCentimes'>>(base, 'SELECT id, le, fournisseur, objet, ht_centimes AS "htCentimes", ttc_centimes AS "ttcCentimes", piece_id AS "pieceId", sort, retenu_centimes AS "retenuCentimes", motif FROM depense_paiement WHERE demande_id = $1 ORDER BY rang', [demandeId]);
    return trouvees.map((une) => ({ ...une, baseCentimes: baseDepense(une, tvaRecuperee) }));
  }

  async remplacer(tx: EntityManager, demandeId: string, depenses: readonly DepenseSaisie[]): Promise<void> {
    await tx.query('DELETE FROM depense_paiement WHERE demande_id = $1', [demandeId]);
    for (const [rang, d] of depenses.entries()) {
      await tx.query('INSERT INTO depense_paiement (id, demande_id, rang, le, fournisseur, objet, ht_centimes, ttc_centimes, piece_id, sort, retenu_centimes, motif) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)',
        [d.id, demandeId, rang, d.le, d.fournisseur, d.objet, d.htCentimes, d.ttcCentimes, d.pieceId, d.controle?.sort ?? null, d.controle?.retenuCentimes ?? null, d.controle?.motif ?? null]);
    }
  }

  /** Pose le contrôle d’une ligne de cette demande ; faux si elle n’en est pas. */
  async controler(tx: EntityManager, demandeId: string, id: string, { sort, retenuCentimes, motif }: ControleLigne): Promise<boolean> {
    return (await ligne(tx, 'UPDATE depense_paiement SET sort = $3, retenu_centimes = $4, motif = $5 WHERE demande_id = $1 AND id = $2 RETURNING id', [demandeId, id, sort, retenuCentimes, motif])) !== null;
  }
}
