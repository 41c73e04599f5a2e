import { Injectable } from '@nestjs/common';
import type { Compte, Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

/** Une somme du grand livre, en centimes, dans le sens où elle est écrite (débit positif). `mois` : son premier jour. */
export type SommeDuMois = { readonly compte: Compte; readonly enveloppeId: string | null; readonly departement: string | null; readonly anneeVote: number | null; readonly mois: Jour; readonly exercice: number | null; readonly montantCentimes: number };
/** Nul : ne filtre pas. `exclus` : les dossiers dont la personne est écartée. */
export type FiltreCumul = { readonly comptes: readonly Compte[]; readonly annee?: number | null; readonly anneeVote?: number | null; readonly enveloppes?: readonly string[] | null; readonly departements?: readonly string[] | null; readonly exclus?: readonly string[] };

const DU_FILTRE = (departement: string, anneeVote: string, mois: string): string => `compte = ANY($1) AND ($2::int IS NULL OR (${mois} >= make_date($2, 1, 1) AND ${mois} < make_date($2 + 1, 1, 1)))
  AND ($3::int IS NULL OR ${anneeVote} = $3) AND ($4::uuid[] IS NULL OR enveloppe_id = ANY($4)) AND ($5::text[] IS NULL OR ${departement} = ANY($5))`;
const DETAIL = `SELECT l.compte, l.enveloppe_id, d.departement, extract(year FROM s.votee_le)::int AS annee_vote, date_trunc('month', e.le::timestamp)::date AS mois, l.exercice, l.montant_centimes
  FROM ligne_ecriture l JOIN ecriture e ON e.id = l.ecriture_id LEFT JOIN dossier d ON d.id = l.dossier_id LEFT JOIN subvention s ON s.dossier_id = l.dossier_id`;

/** Les sommes du grand livre, toujours égales à celles de ses lignes, sans les relire toutes. */
@Injectable()
export class CumulRepository {
  constructor(private readonly base: DataSource) {}

  /** Les sommes qui répondent au filtre, une ligne par compte, enveloppe, département, année de vote, mois et exercice. */
  async sommes(filtre: FiltreCumul): Promise<SommeDuMois[]> {
    // Une seule photographie : l’arrêté et les lignes qui le suivent se lisent ensemble.
    return this.base.transaction('REPEATABLE READ', async (tx) => {
      const { ordre } = (await ligne<{ ordre: number }>(tx, 'SELECT ordre FROM cumul_arrete'))!;
      const { comptes, annee = null, anneeVote = null, enveloppes = null, departements = null, exclus = [] } = filtre;
      return lignes<SommeDuMois>(tx, `SELECT compte, enveloppe_id AS "enveloppeId", departement, annee_vote AS "anneeVote", mois, exercice, sum(montant_centimes)::bigint AS "montantCentimes" FROM (
          SELECT compte, enveloppe_id, departement, annee_vote, mois, exercice, montant_centimes FROM cumul_finances WHERE ${DU_FILTRE('departement', 'annee_vote', 'mois')}
          UNION ALL SELECT * FROM (${DETAIL} WHERE l.ordre > $6) recentes WHERE ${DU_FILTRE('departement', 'annee_vote', 'mois')}
          UNION ALL SELECT compte, enveloppe_id, departement, annee_vote, mois, exercice, -montant_centimes FROM (${DETAIL} WHERE l.dossier_id = ANY($7)) ecartees WHERE ${DU_FILTRE('departement', 'annee_vote', 'mois')}
        ) toutes GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(montant_centimes) <> 0`, [comptes, annee, anneeVote, enveloppes, departements, ordre, exclus]);
    });
  }

  /** Arrête les sommes à la dernière ligne du livre. Le verrou, très bref, attend les écritures en cours et retient les suivantes : aucune n’est comptée deux fois ni oubliée. */
  async arreter(tx: EntityManager, le: string): Promise<void> {
    await tx.query(`SET LOCAL lock_timeout = '500ms'`);
    await tx.query('LOCK TABLE ligne_ecriture IN SHARE MODE');
    const { ordre } = (await ligne<{ ordre: number }>(tx, 'SELECT ordre FROM cumul_arrete FOR UPDATE'))!;
    await tx.query(`INSERT INTO cumul_finances AS c SELECT compte, enveloppe_id, departement, annee_vote, mois, exercice, sum(montant_centimes) FROM (${DETAIL} WHERE l.ordre > $1) recentes GROUP BY 1, 2, 3, 4, 5, 6
      ON CONFLICT ON CONSTRAINT cumul_finances_cle DO UPDATE SET montant_centimes = c.montant_centimes + excluded.montant_centimes`, [ordre]);
    await tx.query('UPDATE cumul_arrete SET ordre = (SELECT coalesce(max(ordre), 0) FROM ligne_ecriture), arrete_le = $1', [le]);
  }

  /** Vrai si chaque somme arrêtée se retrouve en relisant toutes les lignes. */
  async estJuste(base: Executeur = this.base): Promise<boolean> {
    return (await ligne(base, `SELECT FROM (SELECT * FROM cumul_finances UNION ALL SELECT compte, enveloppe_id, departement, annee_vote, mois, exercice, -montant_centimes FROM (${DETAIL} WHERE l.ordre <= (SELECT ordre FROM cumul_arrete)) relues) ecarts
      GROUP BY compte, enveloppe_id, departement, annee_vote, mois, exercice HAVING sum(montant_centimes) <> 0 LIMIT 1`)) === null;
  }
}
