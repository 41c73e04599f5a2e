import { Injectable } from '@nestjs/common';
import type { ConcordanceTitulaire } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';

export type RibLu = { readonly id: string; readonly subventionId: string; readonly ibanChiffre: Buffer; readonly ibanEmpreinte: Buffer; readonly ibanMasque: string; readonly titulaire: string; readonly concordance: ConcordanceTitulaire; readonly saisiPar: string; readonly saisiLe: string; readonly confirmePar: string | null; readonly confirmeLe: string | null };
export type ContreAppel = { readonly numeroConnu: string; readonly interlocuteur: string; readonly explication: string | null; readonly par: string; readonly le: string };

const COLONNES = 'id, subvention_id AS "subventionId", iban_chiffre AS "ibanChiffre", iban_empreinte AS "ibanEmpreinte", iban_masque AS "ibanMasque", titulaire, concordance, saisi_par AS "saisiPar", saisi_le AS "saisiLe", confirme_par AS "confirmePar", confirme_le AS "confirmeLe"';

@Injectable()
export class RibRepository {
  /** Le RIB en usage d’une subvention. */
  courant(base: Executeur, subventionId: string): Promise<RibLu | null> {
    return ligne(base, `SELECT ${COLONNES} FROM rib WHERE subvention_id = $1 AND remplace_le IS NULL`, [subventionId]);
  }

  lire(base: Executeur, id: string | null): Promise<RibLu | null> {
    return ligne(base, `SELECT ${COLONNES} FROM rib WHERE id = $1`, [id]);
  }

  /** Remplace le RIB en usage ; la subvention est déjà verrouillée. */
  async remplacer(tx: EntityManager, r: Omit<RibLu, 'confirmePar' | 'confirmeLe'>): Promise<void> {
    await tx.query('UPDATE rib SET remplace_le = $2 WHERE subvention_id = $1 AND remplace_le IS NULL', [r.subventionId, r.saisiLe]);
    await tx.query('INSERT INTO rib (id, subvention_id, iban_chiffre, iban_empreinte, iban_masque, titulaire, concordance, saisi_par, saisi_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)',
      [r.id, r.subventionId, r.ibanChiffre, r.ibanEmpreinte, r.ibanMasque, r.titulaire, r.concordance, r.saisiPar, r.saisiLe]);
  }

  /** Confirme une seule fois, jamais par qui l’a saisi ; faux sinon. */
  async confirmer(tx: EntityManager, id: string, { numeroConnu, interlocuteur, explication, par, le }: ContreAppel): Promise<boolean> {
    return (await ligne(tx, 'UPDATE rib SET confirme_par = $2, confirme_le = $3, numero_connu = $4, interlocuteur = $5, explication = $6 WHERE id = $1 AND confirme_le IS NULL AND remplace_le IS NULL AND saisi_par <> $2 RETURNING id', [id, par, le, numeroConnu, interlocuteur, explication])) !== null;
  }
}
