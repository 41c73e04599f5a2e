import { Injectable } from '@nestjs/common';
import type { Agent } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type AgentNomme = { readonly id: string; readonly nom: string; readonly fonction: string; readonly courriel: string };
const NOMME = `id, prenom || ' ' || nom AS nom, coalesce(fonction, '') AS fonction, courriel`;

@Injectable()
export class AgentRepository {
  constructor(private readonly base: DataSource) {}

  /** Les agents (tout rôle autre que porteur), par nom. */
  tous(): Promise<Agent[]> {
    return lignes(this.base, `SELECT id, prenom || ' ' || nom AS nom, roles, departements FROM compte WHERE roles <> '{PORTEUR}' AND ferme_le IS NULL ORDER BY compte.nom, prenom`);
  }

  /** Les instructeurs d’un département. */
  instructeursDe(departement: string | null, base: Executeur = this.base): Promise<AgentNomme[]> {
    return lignes(base, `SELECT ${NOMME} FROM compte WHERE 'INSTRUCTEUR' = ANY(roles) AND $1 = ANY(departements) AND ferme_le IS NULL ORDER BY courriel`, [departement]);
  }

  /** Les valideurs en fonction qui peuvent lire ce dossier, sauf cette personne. */
  valideursDe(dossierId: string, sauf: string, base: Executeur = this.base): Promise<AgentNomme[]> {
    return lignes(base, `SELECT ${NOMME} FROM compte WHERE 'VALIDEUR' = ANY(roles) AND ferme_le IS NULL AND id <> $2 AND NOT EXISTS (SELECT FROM deport WHERE compte_id = compte.id AND dossier_id = $1 AND leve_le IS NULL) ORDER BY courriel`, [dossierId, sauf]);
  }

  nomme(id: string, base: Executeur = this.base): Promise<AgentNomme | null> {
    return ligne(base, `SELECT ${NOMME} FROM compte WHERE id = $1`, [id]);
  }

  /** Les noms de plusieurs comptes, par identifiant. */
  async noms(ids: readonly string[], base: Executeur = this.base): Promise<ReadonlyMap<string, string>> {
    const trouves = await lignes<{ id: string; nom: string }>(base, `SELECT id::text, prenom || ' ' || nom AS nom FROM compte WHERE id::text = ANY($1)`, [ids]);
    return new Map(trouves.map(({ id, nom }) => [id, nom]));
  }
}
