import { Injectable } from '@nestjs/common';
import type { DepenseAnterieure, DepensePaiement } from '@maillage/contrats';
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

  /** Les dépenses retenues aux versements déjà payés de la subvention, et ce que cette demande en reprend. */
  anterieures(base: Executeur, { id, subventionId }: { readonly id: string; readonly subventionId: string }): Promise<DepenseAnterieure[]> {
    return lignes(base, `SELECT d.id, p.type, d.le, d.fournisseur, d.objet, d.piece_id AS "pieceId", d.retenu_centimes AS "retenuCentimes", CASE WHEN r.demande_id IS NOT NULL THEN jsonb_build_object('retenuCentimes', r.retenu_centimes, 'motif', r.motif) END AS reprise
      FROM depense_paiement d JOIN demande_paiement p ON p.id = d.demande_id LEFT JOIN reprise_depense r ON r.depense_id = d.id AND r.demande_id = $1 WHERE p.subvention_id = $2 AND p.id <> $1 AND p.etat = 'PAYEE' AND d.sort = 'retenue' ORDER BY p.payee_le, p.id, d.rang`, [id, subventionId]);
  }

  /** Pose ce qui reste retenu d’une dépense d’avant ; nul : elle l’est de nouveau en entier. */
  async reprendre(tx: EntityManager, demandeId: string, depenseId: string, reprise: { readonly retenuCentimes: number; readonly motif: string; readonly par: string; readonly le: string } | null): Promise<void> {
    await tx.query('DELETE FROM reprise_depense WHERE demande_id = $1 AND depense_id = $2', [demandeId, depenseId]);
    if (reprise) await tx.query('INSERT INTO reprise_depense (demande_id, depense_id, retenu_centimes, motif, par, le) VALUES ($1,$2,$3,$4,$5,$6)', [demandeId, depenseId, reprise.retenuCentimes, reprise.motif, reprise.par, reprise.le]);
  }

  /** Ce que cette demande écarte des versements d’avant, en centimes. */
  async reprisCentimes(base: Executeur, demandeId: string): Promise<number> {
    return (await ligne<{ repris: number }>(base, 'SELECT coalesce(sum(d.retenu_centimes - r.retenu_centimes), 0)::bigint AS repris FROM reprise_depense r JOIN depense_paiement d ON d.id = r.depense_id WHERE r.demande_id = $1', [demandeId]))!.repris;
  }
}
