import { Injectable } from '@nestjs/common';
import type { DetailDemande, LigneDemande, MaDemande } from '@maillage/contrats';
import type { EtatDemande } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { Changement } from './changement.ts';

export type DemandeLue = Omit<DetailDemande, 'effet' | 'obstacle' | 'gestes'> & { readonly changement: Changement | null; readonly departement: string; readonly instruiteParId: string | null };
export type NouvelleDemande = { readonly id: string; readonly genre: LigneDemande['genre']; readonly etat: EtatDemande; readonly lieuId: string | null; readonly nom: string; readonly commune: string; readonly saisie: DetailDemande['saisie']; readonly changement: Changement | null; readonly contactNom: string | null; readonly contactCourriel: string | null; readonly compteId: string | null; readonly le: string; readonly instruitePar: string | null; readonly motif: string | null; readonly preuve: string | null };

const COMMUNE = 'LEFT JOIN LATERAL (SELECT * FROM commune WHERE code = d.commune OR anciens_codes @> ARRAY[d.commune::text] ORDER BY code = d.commune DESC LIMIT 1) c ON true';
const LIGNE = `d.id, d.genre, d.etat, d.nom, coalesce(c.nom, d.commune) AS "communeNom", d.tiers_lieu_id AS "lieuId", d.deposee_le AS "deposeeLe"`;
const PERIMETRE = '($1::text[] IS NULL OR coalesce(c.departement, left(d.commune, 2)) = ANY($1))';

@Injectable()
export class DemandeRepository {
  constructor(private readonly base: DataSource) {}

  async ajouter(tx: EntityManager, d: NouvelleDemande): Promise<void> {
    await tx.query(`INSERT INTO registre_demande (id, genre, etat, tiers_lieu_id, nom, commune, saisie, changement, contact_nom, contact_courriel, compte_id, deposee_le, instruite_par, instruite_le, motif, preuve)
      VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16)`,
    [d.id, d.genre, d.etat, d.lieuId, d.nom, d.commune, d.saisie && JSON.stringify(d.saisie), d.changement && JSON.stringify(d.changement), d.contactNom, d.contactCourriel, d.compteId, d.le, d.instruitePar, d.instruitePar ? d.le : null, d.motif, d.preuve]);
  }

  /** Les plus anciennes d’abord, dans le périmètre (départements, ou toute la région si nul). */
  liste(perimetre: readonly string[] | null, etat: EtatDemande | null): Promise<LigneDemande[]> {
    return lignes(this.base, `SELECT ${LIGNE} FROM registre_demande d ${COMMUNE} WHERE ${PERIMETRE} AND ($2::text IS NULL OR d.etat = $2) ORDER BY d.close_le IS NOT NULL, d.deposee_le, d.id LIMIT 200`, [perimetre, etat]);
  }

  lire(perimetre: readonly string[] | null, id: string, base: Executeur = this.base): Promise<DemandeLue | null> {
    return ligne(base, `SELECT ${LIGNE}, d.version, d.commune, d.saisie, d.changement, d.contact_nom AS "contactNom", d.contact_courriel AS "contactCourriel", d.motif, d.preuve,
        d.instruite_par AS "instruiteParId", coalesce(c.departement, left(d.commune, 2)) AS departement, i.prenom || ' ' || i.nom AS "instruitePar", v.prenom || ' ' || v.nom AS "viseePar"
      FROM registre_demande d ${COMMUNE} LEFT JOIN compte i ON i.id = d.instruite_par LEFT JOIN compte v ON v.id = d.visee_par WHERE ${PERIMETRE} AND d.id = $2`, [perimetre, id]);
  }

  miennes(compteId: string): Promise<MaDemande[]> {
    return lignes(this.base, `SELECT id, nom, etat, deposee_le AS "deposeeLe", CASE WHEN etat = 'REFUSEE' THEN motif END AS motif FROM registre_demande WHERE compte_id = $1 ORDER BY deposee_le DESC LIMIT 50`, [compteId]);
  }

  /** Change l’état si la demande y est encore, à la version lue ; rend faux sinon. */
  async passer(tx: EntityManager, id: string, version: number, p: { readonly de: EtatDemande; readonly vers: EtatDemande; readonly par: string; readonly le: string; readonly motif: string; readonly preuve?: string | null; readonly changement?: Changement | null; readonly lieuId?: string | null }): Promise<boolean> {
    const visa = p.de === 'PROPOSEE';
    return (await ligne(tx, `UPDATE registre_demande SET version = version + 1, etat = $4, motif = $5, preuve = coalesce($6, preuve), changement = coalesce($7, changement), tiers_lieu_id = coalesce($8, tiers_lieu_id),
        instruite_par = CASE WHEN $9 THEN instruite_par ELSE $10::uuid END, instruite_le = CASE WHEN $9 THEN instruite_le ELSE $11::timestamptz END, visee_par = CASE WHEN $9 THEN $10::uuid END, close_le = CASE WHEN $4 = 'PROPOSEE' THEN NULL ELSE $11::timestamptz END
      WHERE id = $1 AND version = $2 AND etat = $3 RETURNING id`,
    [id, version, p.de, p.vers, p.motif, p.preuve ?? null, p.changement ? JSON.stringify(p.changement) : null, p.lieuId ?? null, visa, p.par, p.le])) !== null;
  }
}
