import { Injectable } from '@nestjs/common';
import type { Role } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignesPreparees } from '../base/requetes.ts';
import type { Personne } from '../droits/personne.ts';

export type CompteLu = Personne & { readonly motDePasse: string; readonly verifieLe: string | null };
export type NouveauCompte = { readonly id: string; readonly courriel: string; readonly prenom: string; readonly nom: string; readonly fonction: string | null; readonly motDePasse: string; readonly roles: readonly Role[]; readonly departements: readonly string[]; readonly verifieLe: string | null; readonly creeLe: string };

const DEPORTS = 'ARRAY(SELECT dossier_id FROM deport WHERE compte_id = compte.id AND leve_le IS NULL) AS deports';
const COLONNES = `id, prenom || ' ' || nom AS nom, courriel, roles, departements, ${DEPORTS}, mot_de_passe AS "motDePasse", verifie_le AS "verifieLe"`;
/** Lue à chaque requête. */
const PERSONNE = `SELECT id, prenom || ' ' || nom AS nom, courriel, roles, departements, ${DEPORTS} FROM compte WHERE id = $1 AND ferme_le IS NULL AND verifie_le IS NOT NULL`;

@Injectable()
export class CompteRepository {
  constructor(private readonly base: DataSource) {}

  /** La personne d’un compte ouvert et vérifié, ou nul. */
  async personne(id: string, base?: Executeur): Promise<Personne | null> {
    return base ? ligne(base, PERSONNE, [id]) : (await lignesPreparees<Personne>(this.base, PERSONNE, [id]))[0] ?? null;
  }

  parCourriel(courriel: string, base: Executeur = this.base): Promise<CompteLu | null> {
    return ligne(base, `SELECT ${COLONNES} FROM compte WHERE courriel = $1 AND ferme_le IS NULL`, [courriel]);
  }

  /** Faux si l’adresse a déjà un compte. */
  async creer(tx: EntityManager, compte: NouveauCompte): Promise<boolean> {
    const cree = await ligne(tx, `INSERT INTO compte (id, courriel, prenom, nom, fonction, mot_de_passe, roles, departements, verifie_le, cree_le)
      VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) ON CONFLICT (courriel) DO NOTHING RETURNING id`,
    [compte.id, compte.courriel, compte.prenom, compte.nom, compte.fonction, compte.motDePasse, compte.roles, compte.departements, compte.verifieLe, compte.creeLe]);
    return cree !== null;
  }

  async verifier(tx: EntityManager, id: string, le: string): Promise<void> {
    await tx.query('UPDATE compte SET verifie_le = coalesce(verifie_le, $2) WHERE id = $1', [id, le]);
  }

  /** Les liens encore ouverts d’un compte ne servent plus. */
  async fermerJetons(tx: EntityManager, compteId: string, le: string): Promise<void> {
    await tx.query('UPDATE jeton SET utilise_le = $2 WHERE compte_id = $1 AND utilise_le IS NULL', [compteId, le]);
  }

  /** Le nom d’un compte que personne n’a encore confirmé : celui de la dernière inscription. */
  async renommer(tx: EntityManager, id: string, prenom: string, nom: string): Promise<void> {
    await tx.query('UPDATE compte SET prenom = $2, nom = $3 WHERE id = $1 AND verifie_le IS NULL', [id, prenom, nom]);
  }

  /** Change le mot de passe et ferme toutes les sessions ouvertes du compte. */
  async changerMotDePasse(tx: EntityManager, id: string, motDePasse: string): Promise<void> {
    await tx.query('UPDATE compte SET mot_de_passe = $2 WHERE id = $1', [id, motDePasse]);
    await tx.query(`DELETE FROM session WHERE sess->>'compteId' = $1`, [id]);
  }

  async poserJeton(tx: EntityManager, condense: string, compteId: string, usage: UsageJeton, expireLe: string): Promise<void> {
    await tx.query('INSERT INTO jeton (condense, compte_id, usage, expire_le) VALUES ($1,$2,$3,$4)', [condense, compteId, usage, expireLe]);
  }

  /** Consomme un jeton une seule fois ; rend son compte, ou nul s’il est inconnu, expiré ou déjà servi. */
  async consommerJeton(tx: EntityManager, condense: string, usage: UsageJeton, le: string): Promise<string | null> {
    const pris = await ligne<{ compteId: string }>(tx, `UPDATE jeton SET utilise_le = $3 WHERE condense = $1 AND usage = $2 AND utilise_le IS NULL AND expire_le > $3 RETURNING compte_id AS "compteId"`, [condense, usage, le]);
    return pris?.compteId ?? null;
  }
}

export type UsageJeton = 'verification' | 'mot-de-passe';
