import { Injectable } from '@nestjs/common';
import type { FiltresDossiers, PartageVue, VueListe } from '@maillage/contrats';
import type { ColonneListe } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

export type VueEcrite = { readonly id: string; readonly proprietaireId: string; readonly nom: string; readonly filtres: FiltresDossiers; readonly colonnes: readonly ColonneListe[]; readonly partage: PartageVue; readonly departements: readonly string[] };

/** Les vues gardées de la liste, et les colonnes que chacun préfère. */
@Injectable()
export class VueRepository {
  constructor(private readonly base: DataSource) {}

  /** Les vues de la personne d’abord, puis celles partagées avec tous ou avec l’un de ses départements. */
  visibles(compteId: string, departements: readonly string[]): Promise<VueListe[]> {
    return lignes(this.base, `SELECT v.id, v.nom, v.filtres, v.colonnes, v.partage, c.prenom || ' ' || c.nom AS proprietaire, v.proprietaire_id = $1 AS mienne FROM vue_liste v JOIN compte c ON c.id = v.proprietaire_id
      WHERE v.proprietaire_id = $1 OR v.partage = 'tous' OR (v.partage = 'departement' AND v.departements && $2::text[]) ORDER BY v.proprietaire_id <> $1, v.nom, v.id LIMIT 100`, [compteId, departements]);
  }

  /** Faux si la personne a déjà une vue de ce nom. */
  async ajouter(v: VueEcrite, le: string): Promise<boolean> {
    return (await ligne(this.base, `INSERT INTO vue_liste (id, proprietaire_id, nom, filtres, colonnes, partage, departements, cree_le) VALUES ($1,$2,$3,$4,$5,$6,$7,$8) ON CONFLICT (proprietaire_id, nom) DO NOTHING RETURNING id`,
      [v.id, v.proprietaireId, v.nom, JSON.stringify(v.filtres), v.colonnes, v.partage, v.departements, le])) !== null;
  }

  /** Supprime une vue que la personne possède ; faux si elle n’en a pas de telle. */
  async supprimer(id: string, proprietaireId: string): Promise<boolean> {
    return (await ligne(this.base, 'DELETE FROM vue_liste WHERE id = $1 AND proprietaire_id = $2 RETURNING id', [id, proprietaireId])) !== null;
  }

  async colonnes(compteId: string): Promise<readonly ColonneListe[] | null> {
    return (await ligne<{ colonnes: ColonneListe[] }>(this.base, 'SELECT colonnes FROM colonnes_liste WHERE compte_id = $1', [compteId]))?.colonnes ?? null;
  }

  async garderColonnes(compteId: string, colonnes: readonly ColonneListe[]): Promise<void> {
    await this.base.query('INSERT INTO colonnes_liste VALUES ($1, $2) ON CONFLICT (compte_id) DO UPDATE SET colonnes = excluded.colonnes', [compteId, colonnes]);
  }
}
