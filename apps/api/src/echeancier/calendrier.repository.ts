import { Injectable } from '@nestjs/common';
import type { Personne } from '../droits/personne.ts';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';

/** Les adresses privées de calendrier : seul leur condensé est gardé. */
@Injectable()
export class CalendrierRepository {
  async poser(tx: EntityManager, compteId: string, condense: string, le: string): Promise<void> {
    await tx.query('INSERT INTO calendrier_prive (compte_id, condense, cree_le) VALUES ($1,$2,$3) ON CONFLICT (compte_id) DO UPDATE SET condense = excluded.condense, cree_le = excluded.cree_le', [compteId, condense, le]);
  }

  /** La personne à qui appartient ce jeton, si son compte est ouvert, avec ses rôles et ses déports d’aujourd’hui. */
  personne(base: Executeur, condense: string): Promise<Personne | null> {
    return ligne(base, `SELECT c.id, c.prenom || ' ' || c.nom AS nom, c.courriel, c.roles, c.departements, coalesce((SELECT array_agg(p.dossier_id) FROM deport p WHERE p.compte_id = c.id AND p.leve_le IS NULL), '{}') AS deports
      FROM calendrier_prive k JOIN compte c ON c.id = k.compte_id WHERE k.condense = $1 AND c.ferme_le IS NULL`, [condense]);
  }
}
