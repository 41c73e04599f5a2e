import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

export type NouvelOriginal = { readonly acteId: string; readonly voie: 'parapheur' | 'papier'; readonly type: string; readonly sha256: string; readonly octets: Buffer; readonly recuLe: string; readonly deposePar: string | null };

/** Les versions signées, archivées telles qu’elles sont revenues. */
@Injectable()
export class OriginalRepository {
  constructor(private readonly base: DataSource) {}

  /** Faux si l’acte a déjà son original. */
  async sceller(tx: EntityManager, o: NouvelOriginal): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO original (acte_id, voie, type, sha256, taille, octets, recu_le, depose_par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT DO NOTHING RETURNING acte_id', [o.acteId, o.voie, o.type, o.sha256, o.octets.length, o.octets, o.recuLe, o.deposePar])) !== null;
  }

  /** Une tranche d’originaux et l’empreinte que le journal leur a scellée. */
  tranche(apres: string, nombre: number): Promise<readonly { readonly acteId: string; readonly numero: string; readonly sha256: string; readonly octets: Buffer; readonly scelle: string | null }[]> {
    return lignes(this.base, `SELECT o.acte_id AS "acteId", a.numero, o.sha256, o.octets, (SELECT j.vers FROM journal j WHERE j.objet = 'acte' AND j.objet_id = o.acte_id::text AND j.code = 'archiver-original' ORDER BY j.seq LIMIT 1) AS scelle
      FROM original o JOIN acte a ON a.id = o.acte_id WHERE o.acte_id > $1 ORDER BY o.acte_id LIMIT $2`, [apres, nombre]);
  }

  /** L’acte papier de ce numéro, ou nul ; le numéro est celui que la lettre et son code QR portent. */
  acteDuNumero(numero: string): Promise<{ readonly id: string } | null> {
    return ligne(this.base, `SELECT id FROM acte WHERE numero = $1 AND voie = 'papier'`, [numero]);
  }

  /** Les actes partis au parapheur dont on attend le retour. */
  auParapheur(): Promise<readonly { readonly id: string }[]> {
    return lignes(this.base, `SELECT id FROM acte WHERE voie = 'parapheur' AND parapheur_le IS NOT NULL AND etat IN ('PROJET', 'VISE') AND refus IS NULL ORDER BY parapheur_le LIMIT 500`);
  }
}
