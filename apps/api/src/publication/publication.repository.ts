import { Injectable } from '@nestjs/common';
import type { Attribuant, LigneNumerotee, SubventionAPublier } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { Reglages } from '../reglage/reglage.repository.ts';

export type SubventionSignee = SubventionAPublier & { readonly dossierId: string };
export type PublicationLue = { readonly annee: number; readonly rang: number; readonly lignes: readonly LigneNumerotee[]; readonly nombre: number; readonly totalCentimes: number; readonly sha256: string; readonly le: string; readonly parId: string };

/** Les subventions signées, telles que le grand livre et les actes les disent, et ce qui en a été publié. */
@Injectable()
export class PublicationRepository {
  constructor(private readonly base: DataSource, private readonly reglages: Reglages) {}

  /** Signées dans l’année (toutes si nulle), jusqu’à ce jour ; ni annulées ni retirées. Le montant est le voté du grand livre. */
  signees(annee: number | null, base: Executeur = this.base): Promise<SubventionSignee[]> {
    return lignes(base, `SELECT s.numero, s.dossier_id AS "dossierId", d.porteur_nom AS beneficiaire, d.depot #>> '{contenu,structure,siret}' AS siret, coalesce(d.depot #>> '{contenu,structure,categorie}', 'particulier') AS categorie, a.titre || ' : ' || d.nom AS objet,
        (SELECT coalesce(-sum(l.montant_centimes), 0)::bigint FROM ligne_ecriture l WHERE l.dossier_id = d.id AND l.compte = 'droits-votes') AS "montantCentimes", s.autres_aides_centimes AS "autresAidesCentimes",
        coalesce((SELECT c.deliberation_numero FROM decision c WHERE c.dossier_id = d.id AND c.sens = 'accord' ORDER BY c.saisie_le DESC, c.id DESC LIMIT 1), '') AS deliberation,
        s.signee_le AS "signeeLe", s.caduque_le AS "caduqueLe", s.etat IN ('SOLDEE', 'CADUQUE') AS close, ae.regime,
        coalesce((SELECT jsonb_agg(p.payee_le ORDER BY p.payee_le) FROM demande_paiement p WHERE p.subvention_id = s.id AND p.payee_le IS NOT NULL AND p.montant_centimes > 0), '[]') AS versements
      FROM subvention s JOIN dossier d ON d.id = s.dossier_id JOIN appel a ON a.id = d.appel_id LEFT JOIN aide_etat ae ON ae.dossier_id = d.id
      WHERE s.signee_le IS NOT NULL AND s.etat NOT IN ('ANNULEE', 'RETIREE') AND ($1::int IS NULL OR (s.signee_le >= make_date($1, 1, 1) AND s.signee_le < make_date($1 + 1, 1, 1))) ORDER BY s.numero`, [annee]);
  }

  /** Le voté de ces subventions, sommé par le grand livre lui-même : un second chemin que celui du fichier. */
  async votesAuLivre(numeros: readonly string[]): Promise<number> {
    return (await ligne<{ total: number }>(this.base, `SELECT coalesce(-sum(l.montant_centimes), 0)::bigint AS total FROM ligne_ecriture l JOIN subvention s ON s.dossier_id = l.dossier_id WHERE l.compte = 'droits-votes' AND s.numero = ANY($1)`, [numeros]))!.total;
  }

  /** Les années qui ont une subvention signée ou une publication, la dernière d’abord. */
  async annees(): Promise<readonly number[]> {
    return (await lignes<{ annee: number }>(this.base, 'SELECT DISTINCT extract(year FROM signee_le)::int AS annee FROM subvention WHERE signee_le IS NOT NULL UNION SELECT annee FROM publication ORDER BY annee DESC')).map(({ annee }) => annee);
  }

  /** La dernière publication de chaque année, ou de celle-ci. */
  dernieres(annee: number | null, base: Executeur = this.base): Promise<PublicationLue[]> {
    return lignes(base, `SELECT DISTINCT ON (annee) annee, rang, lignes, nombre, total_centimes AS "totalCentimes", sha256, publiee_le AS le, publiee_par AS "parId" FROM publication WHERE $1::int IS NULL OR annee = $1 ORDER BY annee, rang DESC`, [annee]);
  }

  /** Une seule publication à la fois pour une année. */
  async verrouiller(tx: EntityManager, annee: number): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('publication', $1))`, [annee]);
  }

  async ajouter(tx: EntityManager, p: PublicationLue): Promise<void> {
    await tx.query('INSERT INTO publication (annee, rang, lignes, nombre, total_centimes, sha256, publiee_le, publiee_par) VALUES ($1,$2,$3,$4,$5,$6,$7,$8)', [p.annee, p.rang, JSON.stringify(p.lignes), p.nombre, p.totalCentimes, p.sha256, p.le, p.parId]);
  }

  /** Qui attribue, tel que l’administrateur l’a réglé. */
  attribuant(): Promise<Attribuant> {
    return this.reglages.valeur('attribuant');
  }
}
