import { Injectable } from '@nestjs/common';
import type { Suppleance } from '@maillage/contrats';
import type { Jour, NiveauValidation } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type SuppleanceLue = Omit<Suppleance, 'levable'> & { readonly creeePar: string };
type Nouvelle = { readonly id: string; readonly role: NiveauValidation['role']; readonly titulaireId: string; readonly suppleantId: string; readonly du: Jour; readonly au: Jour; readonly motif: string; readonly par: string; readonly le: string };

/** Les suppléances de validation des paiements, par personne et par dates. */
@Injectable()
export class SuppleanceRepository {
  toutes(base: Executeur, aujourdhui: Jour): Promise<SuppleanceLue[]> {
    return lignes(base, `SELECT s.id, s.role, s.titulaire_id AS "titulaireId", t.prenom || ' ' || t.nom AS titulaire, p.prenom || ' ' || p.nom AS suppleant, s.du, s.au, s.motif, s.levee_le AS "leveeLe", s.creee_par AS "creeePar",
        (s.levee_le IS NULL AND $1::date BETWEEN s.du AND s.au) AS "enCours"
      FROM suppleance_paiement s JOIN compte t ON t.id = s.titulaire_id JOIN compte p ON p.id = s.suppleant_id ORDER BY s.du DESC, s.id LIMIT 200`, [aujourdhui]);
  }

  async ajouter(tx: EntityManager, s: Nouvelle): Promise<void> {
    await tx.query('INSERT INTO suppleance_paiement (id, role, titulaire_id, suppleant_id, du, au, motif, creee_par, creee_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)', [s.id, s.role, s.titulaireId, s.suppleantId, s.du, s.au, s.motif, s.par, s.le]);
  }

  /** Met fin à une suppléance ; nul si elle n’existe pas, est déjà levée, ou n’appartient pas à `compteId` (nul : n’importe laquelle). */
  async lever(tx: EntityManager, id: string, le: string, compteId: string | null): Promise<string | null> {
    return (await ligne<{ titulaireId: string }>(tx, `UPDATE suppleance_paiement SET levee_le = $2 WHERE id = $1 AND levee_le IS NULL AND ($3::uuid IS NULL OR $3 IN (titulaire_id, creee_par)) RETURNING titulaire_id AS "titulaireId"`, [id, le, compteId]))?.titulaireId ?? null;
  }

  /** Les absents qu’une personne supplée ce jour à ce niveau : leur compte est ouvert et porte encore le rôle. */
  async titulaires(base: Executeur, suppleantId: string, role: NiveauValidation['role'], le: Jour): Promise<string[]> {
    return (await lignes<{ id: string }>(base, `SELECT DISTINCT s.titulaire_id AS id FROM suppleance_paiement s JOIN compte t ON t.id = s.titulaire_id
      WHERE s.suppleant_id = $1 AND s.role = $2 AND s.levee_le IS NULL AND $3::date BETWEEN s.du AND s.au AND t.ferme_le IS NULL AND s.role = ANY(t.roles) ORDER BY 1`, [suppleantId, role, le])).map(({ id }) => id);
  }

  /** Vrai si ce compte ouvert porte un de ces rôles. */
  async porte(base: Executeur, compteId: string, roles: readonly string[]): Promise<boolean> {
    return (await ligne(base, 'SELECT FROM compte WHERE id::text = $1 AND ferme_le IS NULL AND roles && $2', [compteId, roles])) !== null;
  }
}
