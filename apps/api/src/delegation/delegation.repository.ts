import { Injectable } from '@nestjs/common';
import type { DelegationAgent } from '@maillage/contrats';
import type { Delegation, Jour, NatureLettre } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type DelegationLue = Delegation & { readonly id: string; readonly compteId: string; readonly arreteLe: Jour; readonly nom: string; readonly fonction: string; readonly courriel: string };
export type NouvelleDelegation = Omit<Delegation, 'abrogeeLe'> & { readonly id: string; readonly compteId: string; readonly arreteLe: Jour; readonly creeePar: string | null; readonly creeeLe: string };
export type Portee = { readonly nature: NatureLettre; readonly montantCentimes: number | null; readonly le: Jour; /** Qui ne peut pas signer celle-ci : il l’a visée. */ readonly sauf?: string };

const LUE = `SELECT g.id, g.compte_id AS "compteId", g.numero, g.arrete_le AS "arreteLe", g.publie_le AS "publieLe", g.du, g.au, g.plafond_centimes AS "plafondCentimes", g.natures, g.abrogee_le AS "abrogeeLe",
  c.prenom || ' ' || c.nom AS nom, coalesce(c.fonction, '') AS fonction, c.courriel FROM delegation g JOIN compte c ON c.id = g.compte_id`;

/** L’arrêté `g` permet de signer cette nature, ce montant, ce jour : la même règle que `empechementDelegation`. */
export const COUVRE_SQL = (nature: string, montant: string, le: string): string => `(g.publie_le <= ${le}::date AND g.du <= ${le}::date AND (g.au IS NULL OR g.au >= ${le}::date) AND (g.abrogee_le IS NULL OR g.abrogee_le > ${le}::date)
  AND ${nature} = ANY(g.natures) AND (g.plafond_centimes IS NULL OR ${montant}::bigint IS NULL OR ${montant}::bigint <= g.plafond_centimes))`;

@Injectable()
export class DelegationRepository {
  constructor(private readonly base: DataSource) {}

  /** L’arrêté sous lequel une lettre peut être signée ce jour ; le plus étroit d’abord, puis le plus ancien. */
  pour({ nature, montantCentimes, le, sauf = '' }: Portee, base: Executeur = this.base): Promise<DelegationLue | null> {
    return ligne(base, `${LUE} WHERE c.ferme_le IS NULL AND 'SIGNATAIRE' = ANY(c.roles) AND ${COUVRE_SQL('$1', '$2', '$3')} AND c.id::text <> $4 ORDER BY g.plafond_centimes NULLS LAST, g.du, g.creee_le, g.numero, g.id LIMIT 1`, [nature, montantCentimes, le, sauf]);
  }

  /** Vrai si un arrêté en vigueur permet à ce signataire d’engager ce montant ce jour, quelle que soit la lettre (natures de paiement : à confirmer). */
  async autorise(base: Executeur, compteId: string, montantCentimes: number, le: Jour): Promise<boolean> {
    return (await ligne(base, `SELECT FROM delegation g WHERE g.compte_id = $1 AND ${COUVRE_SQL('g.natures[1]', '$2', '$3')}`, [compteId, montantCentimes, le])) !== null;
  }

  /** L’arrêté, verrouillé : son abrogation attend la fin de la signature en cours. */
  verrouiller(tx: EntityManager, id: string): Promise<DelegationLue | null> {
    return ligne(tx, `${LUE} WHERE g.id = $1 FOR SHARE OF g`, [id]);
  }

  toutes(aujourdhui: Jour): Promise<DelegationAgent[]> {
    return lignes(this.base, `SELECT t.id, t."compteId", t.nom AS personne, t.fonction, t.numero, t."arreteLe", t."publieLe", t.du, t.au, t."plafondCentimes", t.natures, t."abrogeeLe",
      (t."publieLe" <= $1 AND t.du <= $1 AND (t.au IS NULL OR t.au >= $1) AND (t."abrogeeLe" IS NULL OR t."abrogeeLe" > $1)) AS "enVigueur" FROM (${LUE}) t ORDER BY t.du DESC, t.numero`, [aujourdhui]);
  }

  /** Faux si cette personne a déjà un arrêté de ce numéro. */
  async ajouter(tx: EntityManager, d: NouvelleDelegation): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO delegation (id, compte_id, numero, arrete_le, publie_le, du, au, plafond_centimes, natures, creee_par, creee_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) ON CONFLICT (compte_id, numero) DO NOTHING RETURNING id`,
      [d.id, d.compteId, d.numero, d.arreteLe, d.publieLe, d.du, d.au, d.plafondCentimes, d.natures, d.creeePar, d.creeeLe])) !== null;
  }

  /** Abroge une seule fois ; faux si elle l’était déjà. */
  async abroger(tx: EntityManager, id: string, le: Jour, par: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE delegation SET abrogee_le = $2, abrogee_par = $3 WHERE id = $1 AND abrogee_le IS NULL RETURNING id', [id, le, par])) !== null;
  }

  /** Vrai si ce compte ouvert porte le rôle de signataire. */
  async estSignataire(base: Executeur, compteId: string): Promise<boolean> {
    return (await ligne(base, `SELECT 1 FROM compte WHERE id::text = $1 AND ferme_le IS NULL AND 'SIGNATAIRE' = ANY(roles)`, [compteId])) !== null;
  }
}
