import { Injectable } from '@nestjs/common';
import type { CommissionResume, EluCommission } from '@maillage/contrats';
import type { DelaisCommission, EtapeCommission, Jour, Regroupement } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { Reglages } from '../reglage/reglage.repository.ts';

export type CommissionLue = {
  readonly id: string; readonly tenueLe: Jour; readonly lieu: string; readonly version: number; readonly delais: DelaisCommission; readonly regroupement: Regroupement; readonly quorumFixe: number | null; readonly deportsComptent: boolean;
  readonly depotLe: Jour | null; readonly visasLe: Jour | null; readonly envoiLe: Jour | null;
  readonly transmiseLe: Jour | null; readonly transmissionNumero: string | null; readonly publieeLe: Jour | null; readonly closeLe: string | null; readonly procesVerbalId: string | null;
};
export type ReglagesCommission = Pick<CommissionLue, 'delais' | 'regroupement' | 'quorumFixe' | 'deportsComptent'>;
export type SuitesLues = Pick<CommissionLue, 'transmiseLe' | 'transmissionNumero' | 'publieeLe'>;

const COLONNES = `s.id, s.tenue_le AS "tenueLe", s.lieu, coalesce(c.version, 1) AS version, coalesce(c.delais, $1::jsonb - 'deportsComptent') AS delais, coalesce(c.regroupement, 'volet') AS regroupement, c.quorum AS "quorumFixe", coalesce(c.deports_comptent, ($1::jsonb->>'deportsComptent')::boolean) AS "deportsComptent",
  c.depot_le AS "depotLe", c.visas_le AS "visasLe", c.envoi_le AS "envoiLe", c.transmise_le AS "transmiseLe", c.transmission_numero AS "transmissionNumero", c.publiee_le AS "publieeLe", c.close_le AS "closeLe", c.proces_verbal_id AS "procesVerbalId"`;
const DE_LA_COMMISSION = `FROM seance s LEFT JOIN commission c ON c.seance_id = s.id WHERE s.genre = 'commission-permanente'`;
const COLONNE_ETAPE: Readonly<Record<EtapeCommission, string>> = { depot: 'depot_le', visas: 'visas_le', envoi: 'envoi_le' };

/** Une séance de la commission permanente : réglages, étapes, élus, suites. */
@Injectable()
export class CommissionRepository {
  constructor(private readonly base: DataSource, private readonly reglages: Reglages) {}

  async toutes(): Promise<CommissionLue[]> {
    return lignes(this.base, `SELECT ${COLONNES} ${DE_LA_COMMISSION} ORDER BY s.tenue_le DESC LIMIT 200`, [await this.defaut(this.base)]);
  }

  async lire(id: string, base: Executeur = this.base): Promise<CommissionLue | null> {
    return ligne(base, `SELECT ${COLONNES} ${DE_LA_COMMISSION} AND s.id = $2`, [await this.defaut(base), id]);
  }

  /** Fait naître la préparation si besoin, et verrouille la séance : ce qui la change passe par ici, l’un après l’autre. */
  async verrouiller(tx: EntityManager, id: string): Promise<CommissionLue | null> {
    await tx.query(`INSERT INTO commission (seance_id, delais, regroupement, deports_comptent) SELECT id, $2::jsonb - 'deportsComptent', 'volet', ($2::jsonb->>'deportsComptent')::boolean FROM seance WHERE id = $1 AND genre = 'commission-permanente' ON CONFLICT DO NOTHING`, [id, await this.defaut(tx)]);
    await tx.query('SELECT 1 FROM commission WHERE seance_id = $1 FOR UPDATE', [id]);
    return this.lire(id, tx);
  }

  async regler(tx: EntityManager, id: string, { delais, regroupement, quorumFixe, deportsComptent }: ReglagesCommission): Promise<void> {
    await tx.query('UPDATE commission SET delais = $2, regroupement = $3, quorum = $4, deports_comptent = $5 WHERE seance_id = $1', [id, JSON.stringify(delais), regroupement, quorumFixe, deportsComptent]);
  }

  async avancer(tx: EntityManager, id: string): Promise<number> {
    return (await ligne<{ version: number }>(tx, 'UPDATE commission SET version = version + 1 WHERE seance_id = $1 RETURNING version', [id]))!.version;
  }

  async noterEtape(tx: EntityManager, id: string, etape: EtapeCommission, le: Jour): Promise<void> {
    await tx.query(`UPDATE commission SET ${COLONNE_ETAPE[etape]} = $2 WHERE seance_id = $1`, [id, le]);
  }

  async poserSuites(tx: EntityManager, id: string, { transmiseLe, transmissionNumero, publieeLe }: SuitesLues): Promise<void> {
    await tx.query('UPDATE commission SET transmise_le = $2, transmission_numero = $3, publiee_le = $4 WHERE seance_id = $1', [id, transmiseLe, transmissionNumero, publieeLe]);
  }

  async clore(tx: EntityManager, id: string, le: string, procesVerbalId: string): Promise<void> {
    await tx.query('UPDATE commission SET close_le = $2, proces_verbal_id = $3 WHERE seance_id = $1', [id, le, procesVerbalId]);
  }

  elus(id: string, base: Executeur = this.base): Promise<EluCommission[]> {
    return lignes(base, 'SELECT id, nom, groupe, present FROM commission_elu WHERE seance_id = $1 ORDER BY nom', [id]);
  }

  /** Remplace la liste ; un nom gardé garde son identité et ses déports. */
  async remplacerElus(tx: EntityManager, id: string, elus: readonly EluCommission[]): Promise<void> {
    await tx.query('DELETE FROM commission_elu WHERE seance_id = $1 AND nom <> ALL($2::text[])', [id, elus.map(({ nom }) => nom)]);
    await tx.query(`INSERT INTO commission_elu (id, seance_id, nom, groupe, present) SELECT n.id, $1, n.nom, n.groupe, n.present FROM jsonb_to_recordset($2) AS n(id uuid, nom text, groupe text, present boolean)
      ON CONFLICT (seance_id, nom) DO UPDATE SET groupe = excluded.groupe, present = excluded.present`, [id, JSON.stringify(elus)]);
  }

  /** Combien de dossiers et de votes par séance, pour qui voit ces départements sauf ces dossiers. */
  compter(departements: readonly string[] | null, exclus: readonly string[]): Promise<(Pick<CommissionResume, 'dossiers' | 'votes'> & { readonly seanceId: string })[]> {
    return lignes(this.base, `SELECT i.seance_id AS "seanceId", count(*)::int AS dossiers, count(x.dossier_id)::int AS votes FROM inscription i JOIN seance s ON s.id = i.seance_id AND s.genre = 'commission-permanente' JOIN dossier d ON d.id = i.dossier_id
      LEFT JOIN (SELECT DISTINCT seance_id, dossier_id FROM decision) x ON x.seance_id = i.seance_id AND x.dossier_id = i.dossier_id
      WHERE ($1::text[] IS NULL OR d.departement = ANY($1)) AND d.id <> ALL($2::uuid[]) GROUP BY 1`, [departements, exclus]);
  }

  /** Ce dont part une séance que personne n’a encore préparée. */
  private async defaut(base: Executeur): Promise<string> {
    return JSON.stringify(await this.reglages.valeur('commission-permanente', base));
  }
}
