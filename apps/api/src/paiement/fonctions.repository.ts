import { Injectable } from '@nestjs/common';
import type { GestePaiement } from '@maillage/contrats';
import { FONCTIONS_PAIEMENT, type FonctionPaiement } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { Refus } from '../erreurs/probleme.ts';

export type GesteLu = GestePaiement & { readonly tour: number; readonly parId: string };

/** Qui tient quelle fonction d’un paiement ; la clé de la table interdit d’en tenir deux. */
@Injectable()
export class FonctionsRepository {
  /** Prend la fonction, puis note le geste ; 403 si la personne en tient une autre, 409 si le geste est déjà fait. */
  async tenir(tx: EntityManager, { demandeId, tour, fonction, niveau = 1, par, le }: { readonly demandeId: string; readonly tour: number; readonly fonction: FonctionPaiement; readonly niveau?: number; readonly par: string; readonly le: string }): Promise<void> {
    const prise = await ligne(tx, `INSERT INTO fonction_paiement (demande_id, par, fonction) VALUES ($1,$2,$3) ON CONFLICT (demande_id, par) DO UPDATE SET fonction = fonction_paiement.fonction WHERE fonction_paiement.fonction = excluded.fonction RETURNING par`, [demandeId, par, fonction]);
    if (!prise) throw new Refus(403, `Vous tenez déjà une autre fonction de ce paiement : ${FONCTIONS_PAIEMENT[fonction].libelle.toLowerCase()} revient à quelqu’un d’autre.`);
    if (!await ligne(tx, 'INSERT INTO geste_paiement (demande_id, tour, fonction, niveau, par, le) VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING RETURNING par', [demandeId, tour, fonction, niveau, par, le])) throw new Refus(409, 'Ce geste est déjà fait, ou vous avez déjà validé ce paiement : un autre niveau revient à quelqu’un d’autre.');
  }

  /** Tous les gestes d’une demande, du premier au dernier. */
  deLaDemande(base: Executeur, demandeId: string): Promise<GesteLu[]> {
    return lignes(base, `SELECT g.fonction, g.niveau, g.tour, g.par AS "parId", c.prenom || ' ' || c.nom AS par, g.le FROM geste_paiement g JOIN compte c ON c.id = g.par WHERE g.demande_id = $1 ORDER BY g.le, g.niveau`, [demandeId]);
  }
}
