import { Injectable } from '@nestjs/common';
import type { ReleveTrajet } from '@maillage/contrats';
import type { Etat } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../../base/requetes.ts';
import { perdu } from '../../erreurs/probleme.ts';

/** Tant que la décision n’est pas proposée, une durée peut encore l’éclairer. */
const ETATS: readonly Etat[] = ['DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'AJOURNE'];

@Injectable()
export class RelevesRepository {
  constructor(private readonly base: DataSource) {}

  /** Les relevés d’un dossier, du plus récent au plus ancien ; `par` est le nom de la personne. */
  duDossier(dossierId: string): Promise<ReleveTrajet[]> {
    return lignes(this.base, `
      SELECT r.id, r.genre, r.lieu_id AS "lieuId", r.lieu_nom AS lieu, r.secondes, r.metres, r.source, r.motif, r.piece_id AS "pieceId", r.provenance, c.prenom || ' ' || c.nom AS par, r.le
        FROM releve_trajet r JOIN compte c ON c.id = r.par WHERE r.dossier_id = $1 ORDER BY r.le DESC, r.lieu_nom, r.id`, [dossierId]);
  }

  /** Ajoute un relevé si le dossier en admet encore ; 409 sinon. `par` est un identifiant de compte. */
  async ajouter(tx: EntityManager, dossierId: string, r: ReleveTrajet): Promise<void> {
    const ecrit = await ligne(tx, `
      INSERT INTO releve_trajet (id, dossier_id, genre, lieu_id, lieu_nom, secondes, metres, source, motif, piece_id, provenance, par, le)
      SELECT $1, d.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 FROM dossier d WHERE d.id = $2 AND d.etat = ANY($14) RETURNING id`,
    [r.id, dossierId, r.genre, r.lieuId, r.lieu, r.secondes, r.metres, r.source, r.motif, r.pieceId, r.provenance && JSON.stringify(r.provenance), r.par, r.le, ETATS]);
    if (!ecrit) throw perdu();
  }
}
