import { Injectable } from '@nestjs/common';
import type { GenreRappel, Jour } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type RappelParti = { readonly genre: GenreRappel; readonly echeance: Jour; readonly palier: number };

/** Les rappels partis au porteur, et la fin de projet dont le solde dépend. */
@Injectable()
export class RappelsRepository {
  /** Les subventions dont quelque chose reste à faire par le porteur. */
  async ouvertes(base: Executeur): Promise<string[]> {
    return (await lignes<{ id: string }>(base, `SELECT id FROM subvention WHERE etat IN ('VOTEE', 'ACTEE', 'ENGAGEE', 'SIGNEE', 'EN_COURS') ORDER BY id`)).map(({ id }) => id);
  }

  /** La fin du projet que le dossier déposé annonce, par dossier. */
  async finsDeProjet(base: Executeur, dossiers: readonly string[]): Promise<ReadonlyMap<string, Jour>> {
    const trouvees = await lignes<{ id: string; finLe: Jour }>(base, `SELECT id, depot #>> '{contenu,calendrier,finLe}' AS "finLe" FROM dossier WHERE id = ANY($1) AND depot #>> '{contenu,calendrier,finLe}' ~ '^\\d{4}-\\d{2}-\\d{2}$'`, [dossiers]);
    return new Map(trouvees.map(({ id, finLe }) => [id, finLe]));
  }

  partis(base: Executeur, subventionId: string): Promise<RappelParti[]> {
    return lignes(base, 'SELECT genre, echeance, palier FROM rappel_porteur WHERE subvention_id = $1', [subventionId]);
  }

  /** Faux si ce rappel est déjà parti. */
  async noter(tx: EntityManager, subventionId: string, { genre, echeance, palier }: RappelParti, le: string): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO rappel_porteur (subvention_id, genre, echeance, palier, le) VALUES ($1,$2,$3,$4,$5) ON CONFLICT DO NOTHING RETURNING palier', [subventionId, genre, echeance, palier, le])) !== null;
  }
}
