import { Injectable } from '@nestjs/common';
import type { GenrePoint, Jour, Palier, Reponse } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { Depot } from '../dossier/depot.ts';

export type PointLu = {
  readonly id: string; readonly demandeId: string; readonly genre: GenrePoint; readonly code: string | null; readonly texte: string; readonly requis: boolean; readonly suspensif: boolean;
  readonly reponse: Reponse; readonly suite: 'accepte' | 'a-redemander' | null; readonly suiteMotif: string | null;
};
export type DemandeLue = {
  readonly id: string; readonly dossierId: string; readonly rang: number; readonly etatOrigine: 'DEPOSE' | 'EN_INSTRUCTION'; readonly message: string | null;
  readonly demandeeLe: string; readonly demandeePar: string; readonly echeance: Jour; readonly transmiseLe: string | null; readonly leveeLe: string | null; readonly depot: Depot | null;
  readonly incompletProposePar: string | null; readonly incompletMotif: string | null;
  readonly rappels: readonly { readonly palier: Palier; readonly le: string }[];
  readonly points: readonly PointLu[];
};
export type NouvelleDemande = Pick<DemandeLue, 'id' | 'dossierId' | 'rang' | 'etatOrigine' | 'message' | 'demandeeLe' | 'demandeePar' | 'echeance'> & { readonly points: readonly Omit<PointLu, 'demandeId' | 'reponse' | 'suite' | 'suiteMotif'>[] };

const OUVERTE = 'dc.transmise_le IS NULL AND dc.levee_le IS NULL';
const PIECE_OUVERTE = `FROM dossier d JOIN demande_complements dc ON dc.dossier_id = d.id AND ${OUVERTE} JOIN point_complements p ON p.demande_id = dc.id AND p.genre = 'piece'`;

/** Vrai tant que le porteur peut y répondre. */
export const estOuverte = ({ transmiseLe, leveeLe }: Pick<DemandeLue, 'transmiseLe' | 'leveeLe'>): boolean => transmiseLe === null && leveeLe === null;

@Injectable()
export class ComplementsRepository {
  constructor(private readonly base: DataSource) {}

  /** Les demandes d’un dossier, de la première à la dernière, avec leurs points et leurs rappels. */
  async duDossier(dossierId: string, base: Executeur = this.base): Promise<DemandeLue[]> {
    const demandes = await lignes<Omit<DemandeLue, 'rappels' | 'points'>>(base, `SELECT id, dossier_id AS "dossierId", rang, etat_origine AS "etatOrigine", message, demandee_le AS "demandeeLe", demandee_par AS "demandeePar", echeance, transmise_le AS "transmiseLe", levee_le AS "leveeLe", depot,
      incomplet_propose_par AS "incompletProposePar", incomplet_motif AS "incompletMotif" FROM demande_complements WHERE dossier_id = $1 ORDER BY rang`, [dossierId]);
    if (demandes.length === 0) return [];
    const ids = demandes.map(({ id }) => id);
    const points = await lignes<PointLu>(base, `SELECT id, demande_id AS "demandeId", genre, code, texte, requis, suspensif, reponse, suite, suite_motif AS "suiteMotif" FROM point_complements WHERE demande_id = ANY($1) ORDER BY rang`, [ids]);
    const rappels = await lignes<{ demandeId: string; palier: Palier; le: string }>(base, `SELECT demande_id AS "demandeId", palier, le FROM rappel_complements WHERE demande_id = ANY($1) ORDER BY le`, [ids]);
    return demandes.map((demande) => ({ ...demande, points: points.filter(({ demandeId }) => demandeId === demande.id), rappels: rappels.filter(({ demandeId }) => demandeId === demande.id) }));
  }

  async ouverte(dossierId: string, base: Executeur = this.base): Promise<DemandeLue | null> {
    return (await this.duDossier(dossierId, base)).find(estOuverte) ?? null;
  }

  /** La date limite de la demande ouverte, pour une liste de dossiers. */
  async echeanceOuverte(dossierId: string): Promise<Jour | null> {
    return (await ligne<{ echeance: Jour }>(this.base, `SELECT dc.echeance FROM demande_complements dc WHERE dc.dossier_id = $1 AND ${OUVERTE}`, [dossierId]))?.echeance ?? null;
  }

  /** Toutes les demandes encore ouvertes : le rappel quotidien les parcourt. */
  async dossiersEnAttente(base: Executeur = this.base): Promise<string[]> {
    return (await lignes<{ id: string }>(base, `SELECT d.id FROM dossier d JOIN demande_complements dc ON dc.dossier_id = d.id AND ${OUVERTE} WHERE d.etat = 'A_COMPLETER' ORDER BY dc.echeance, d.id`)).map(({ id }) => id);
  }

  async ajouter(tx: EntityManager, d: NouvelleDemande): Promise<void> {
    await tx.query('INSERT INTO demande_complements (id, dossier_id, rang, etat_origine, message, demandee_le, demandee_par, echeance) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [d.id, d.dossierId, d.rang, d.etatOrigine, d.message, d.demandeeLe, d.demandeePar, d.echeance]);
    for (const [rang, p] of d.points.entries()) await tx.query('INSERT INTO point_complements (id, demande_id, rang, genre, code, texte, requis, suspensif) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [p.id, d.id, rang + 1, p.genre, p.code, p.texte, p.requis, p.suspensif]);
  }

  async repondre(tx: EntityManager, pointId: string, reponse: Reponse): Promise<void> {
    await tx.query('UPDATE point_complements SET reponse = $2 WHERE id = $1', [pointId, reponse === null ? null : JSON.stringify(reponse)]);
  }

  async transmettre(tx: EntityManager, id: string, t: { readonly le: string; readonly par: string; readonly depot: Depot }): Promise<void> {
    await tx.query('UPDATE demande_complements SET transmise_le = $2, transmise_par = $3, depot = $4 WHERE id = $1', [id, t.le, t.par, JSON.stringify(t.depot)]);
  }

  async lever(tx: EntityManager, id: string, le: string): Promise<void> {
    await tx.query('UPDATE demande_complements SET levee_le = $2 WHERE id = $1', [id, le]);
  }

  async juger(tx: EntityManager, pointId: string, s: { readonly suite: 'accepte' | 'a-redemander'; readonly motif: string | null; readonly par: string; readonly le: string }): Promise<void> {
    await tx.query('UPDATE point_complements SET suite = $2, suite_motif = $3, suite_par = $4, suite_le = $5 WHERE id = $1', [pointId, s.suite, s.motif, s.par, s.le]);
  }

  async proposerIncomplet(tx: EntityManager, id: string, p: { readonly par: string; readonly le: string; readonly motif: string }): Promise<void> {
    await tx.query('UPDATE demande_complements SET incomplet_propose_par = $2, incomplet_propose_le = $3, incomplet_motif = $4 WHERE id = $1', [id, p.par, p.le, p.motif]);
  }

  /** Faux si ce rappel est déjà parti. */
  async rappeler(tx: EntityManager, demandeId: string, palier: Palier, le: string): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO rappel_complements VALUES ($1,$2,$3) ON CONFLICT DO NOTHING RETURNING palier', [demandeId, palier, le])) !== null;
  }

  /** La date du silence, une fois les suspensions comptées. */
  async poserSilence(tx: EntityManager, dossierId: string, le: Jour): Promise<void> {
    await tx.query('UPDATE dossier SET rejet_implicite_le = $2 WHERE id = $1', [dossierId, le]);
  }

  /** Vrai si un point obligatoire de la dernière demande transmise n’est pas accepté. */
  async enSuspens(tx: EntityManager, dossierId: string): Promise<boolean> {
    const derniere = (await this.duDossier(dossierId, tx)).at(-1);
    return derniere?.transmiseLe != null && derniere.points.some(({ requis, suite }) => requis && suite !== 'accepte');
  }

  /** Vrai si cette pièce est demandée par la demande ouverte d’un dossier à compléter ; tient le dossier le temps de la transaction. */
  async pieceOuverte(base: Executeur, dossierId: string, code: string): Promise<boolean> {
    return (await ligne(base, `SELECT d.id ${PIECE_OUVERTE} WHERE d.id = $1 AND d.etat = 'A_COMPLETER' AND p.code = $2 LIMIT 1 FOR UPDATE OF d`, [dossierId, code])) !== null;
  }

  /** Vrai si ce fichier répond à la demande ouverte : ceux du dépôt ne se retirent pas. */
  async fichierOuvert(tx: EntityManager, dossierId: string, pieceId: string): Promise<boolean> {
    return (await ligne(tx, `SELECT d.id ${PIECE_OUVERTE} JOIN piece f ON f.dossier_id = d.id AND f.code = p.code AND f.deposee_le > dc.demandee_le WHERE d.id = $1 AND d.etat = 'A_COMPLETER' AND f.id = $2 LIMIT 1 FOR UPDATE OF d`, [dossierId, pieceId])) !== null;
  }
}
