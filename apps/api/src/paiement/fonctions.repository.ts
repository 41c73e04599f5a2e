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
  async tenir(tx: EntityManager, { demandeId, tour, fonction, niveau = 1, par, pour = null, le }: { readonly demandeId: string; readonly tour: number; readonly fonction: FonctionPaiement; readonly niveau?: number; readonly par: string; /** L’absent que `par` supplée. */ readonly pour?: string | null; readonly le: string }): Promise<void> {
    if (await this.pouvoirDejaTenu(tx, demandeId, par, pour)) throw new Refus(403, 'Vous ou la personne que vous suppléez tenez déjà une fonction de ce paiement, soi-même ou par un autre : celle-ci revient à quelqu’un d’autre.');
    const prise = await ligne(tx, `INSERT INTO fonction_paiement (demande_id, par, fonction) VALUES ($1,$2,$3) ON CONFLICT (demande_id, par) DO UPDATE SET fonction = fonction_paiement.fonction WHERE fonction_paiement.fonction = excluded.fonction RETURNING par`, [demandeId, par, fonction]);
    if (!prise) throw new Refus(403, `Vous tenez déjà une autre fonction de ce paiement : ${FONCTIONS_PAIEMENT[fonction].libelle.toLowerCase()} revient à quelqu’un d’autre.`);
    if (!await ligne(tx, 'INSERT INTO geste_paiement (demande_id, tour, fonction, niveau, par, le, pour) VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT DO NOTHING RETURNING par', [demandeId, tour, fonction, niveau, par, le, pour])) throw new Refus(409, 'Ce geste est déjà fait, ou vous avez déjà validé ce paiement : un autre niveau revient à quelqu’un d’autre.');
  }

  /** Vrai si ce que `pour` (ou `par`) peut a déjà servi pour cette demande, tenue verrouillée : suppléer ne donne pas deux fois le même pouvoir. Le même niveau se retient d’un tour à l’autre. */
  private async pouvoirDejaTenu(tx: EntityManager, demandeId: string, par: string, pour: string | null): Promise<boolean> {
    return (await ligne(tx, `SELECT FROM geste_paiement WHERE demande_id = $1 AND tour = (SELECT tour FROM demande_paiement WHERE id = $1) AND (pour = $2 OR ($3::uuid IS NOT NULL AND (par = $3 OR pour = $3))) LIMIT 1`, [demandeId, par, pour])) !== null
      || (pour !== null && (await ligne(tx, `SELECT FROM fonction_paiement WHERE demande_id = $1 AND par = $2 AND fonction <> 'validation'`, [demandeId, pour])) !== null);
  }

  /** Tous les gestes d’une demande, du premier au dernier. */
  deLaDemande(base: Executeur, demandeId: string): Promise<GesteLu[]> {
    return lignes(base, `SELECT g.fonction, g.niveau, g.tour, g.par AS "parId", c.prenom || ' ' || c.nom AS par, t.prenom || ' ' || t.nom AS pour, g.le FROM geste_paiement g JOIN compte c ON c.id = g.par LEFT JOIN compte t ON t.id = g.pour WHERE g.demande_id = $1 ORDER BY g.le, g.niveau`, [demandeId]);
  }
}
