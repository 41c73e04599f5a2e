import { Injectable } from '@nestjs/common';
import type { ActeResume, SuiviLettre } from '@maillage/contrats';
import type { Jour, NatureLettre, SuiviActe, VoieSignature } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne } from '../base/requetes.ts';
import { COUVRE_SQL } from '../delegation/delegation.repository.ts';

/** Une lettre et où elle en est de ses visas ; `signataire` vide : acte sans chemin de signature. */
export type SuiviLu = SuiviActe & { readonly id: string; readonly numero: string; readonly dossierId: string; readonly decisionId: string | null; readonly nature: ActeResume['nature']; /** La nature dont la délégation couvre la signature. */ readonly competence: NatureLettre; readonly sha256: string | null; readonly delegationId: string | null; readonly montantCentimes: number | null; readonly voie: VoieSignature; readonly parapheurLe: string | null };
export type NouveauVisa = { readonly role: string; readonly compteId: string; readonly qualite: string; readonly le: string; readonly remarque: string };

const LU = `SELECT a.id, a.numero, a.dossier_id AS "dossierId", a.decision_id AS "decisionId", a.nature, coalesce(a.competence, a.nature) AS competence, a.etat, a.sha256, a.delegation_id AS "delegationId", a.montant_centimes AS "montantCentimes", a.voie, a.parapheur_le AS "parapheurLe",
  a.visas_requis AS requis, a.refus IS NOT NULL AS refuse, coalesce(a.signataire_id::text, '') AS signataire, ARRAY(SELECT v.compte_id::text FROM visa v WHERE v.acte_id = a.id ORDER BY v.rang) AS donnes FROM acte a`;

@Injectable()
export class SuiviRepository {
  constructor(private readonly base: DataSource) {}

  lire(id: string, base: Executeur = this.base): Promise<SuiviLu | null> {
    return ligne(base, `${LU} WHERE a.id = $1`, [id]);
  }

  /** L’acte verrouillé : aucun autre visa ni signature ne s’y pose avant la fin de la transaction. */
  async verrouiller(tx: EntityManager, id: string): Promise<SuiviLu | null> {
    await tx.query('SELECT 1 FROM acte WHERE id = $1 FOR UPDATE', [id]);
    return this.lire(id, tx);
  }

  /** Pose le visa suivant sur ces octets-là, une fois par personne ; faux si la course est perdue. */
  async viser(tx: EntityManager, id: string, sha256: string | null, { role, compteId, qualite, le, remarque }: NouveauVisa): Promise<boolean> {
    return (await ligne(tx, `WITH vise AS (UPDATE acte SET etat = 'VISE' WHERE id = $1 AND etat IN ('PROJET', 'VISE') AND refus IS NULL AND ($2::text IS NULL OR sha256 = $2) RETURNING id)
      INSERT INTO visa SELECT id, (SELECT count(*)::int + 1 FROM visa WHERE acte_id = $1), $3, $4, $5, $6, $7 FROM vise ON CONFLICT DO NOTHING RETURNING rang`, [id, sha256, role, compteId, qualite, le, remarque])) !== null;
  }

  async refuser(tx: EntityManager, id: string, refus: { readonly par: string; readonly qualite: string; readonly motif: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, `UPDATE acte SET etat = 'PROJET', refus = $2 WHERE id = $1 AND etat IN ('PROJET', 'VISE') AND refus IS NULL RETURNING id`, [id, JSON.stringify(refus)])) !== null;
  }

  /** Signe si, à cet instant, tout y est : octets, visas, personne distincte, délégation en vigueur qui couvre le montant. Faux sinon. */
  async signer(tx: EntityManager, id: string, s: { readonly sha256: string; readonly signataireId: string; readonly signeLe: string; readonly le: Jour }): Promise<boolean> {
    return (await ligne(tx, `UPDATE acte SET etat = 'SIGNE', signe_le = $4, signe_par = $3 FROM delegation g
      WHERE acte.id = $1 AND acte.etat IN ('PROJET', 'VISE') AND acte.refus IS NULL AND acte.sha256 = $2 AND acte.signataire_id = $3 AND g.id = acte.delegation_id AND g.compte_id = $3 AND ${COUVRE_SQL('coalesce(acte.competence, acte.nature)', 'acte.montant_centimes', '$5')}
      AND (SELECT count(*) FROM visa v WHERE v.acte_id = acte.id) = jsonb_array_length(acte.visas_requis) AND NOT EXISTS (SELECT 1 FROM visa v WHERE v.acte_id = acte.id AND v.compte_id = $3) RETURNING acte.id`,
    [id, s.sha256, s.signataireId, s.signeLe, s.le])) !== null;
  }

  /** Les octets que cette personne a ouverts. */
  async noterLecture(acteId: string, compteId: string, sha256: string, le: string): Promise<void> {
    await this.base.query('INSERT INTO lecture_acte VALUES ($1,$2,$3,$4) ON CONFLICT (acte_id, compte_id) DO UPDATE SET sha256 = excluded.sha256, le = excluded.le', [acteId, compteId, sha256, le]);
  }

  async noterParapheur(tx: EntityManager, id: string, le: string): Promise<boolean> {
    return (await ligne(tx, `UPDATE acte SET parapheur_le = $2 WHERE id = $1 AND parapheur_le IS NULL RETURNING id`, [id, le])) !== null;
  }

  async presenter(id: string): Promise<Omit<SuiviLettre, 'empechements'>> {
    return (await ligne<Omit<SuiviLettre, 'empechements'>>(this.base, `SELECT a.id, a.voie, a.visas_requis AS requis, a.parapheur_le AS "parapheurLe",
      (SELECT jsonb_build_object('nom', c.prenom || ' ' || c.nom, 'qualite', coalesce(c.fonction, '')) FROM compte c WHERE c.id = a.signataire_id) AS signataire,
      (SELECT jsonb_build_object('numero', g.numero, 'arreteLe', g.arrete_le, 'publieLe', g.publie_le) FROM delegation g WHERE g.id = a.delegation_id) AS delegation,
      coalesce((SELECT jsonb_agg(jsonb_build_object('par', c.prenom || ' ' || c.nom, 'qualite', v.qualite, 'le', v.le, 'remarque', v.remarque) ORDER BY v.rang) FROM visa v JOIN compte c ON c.id = v.compte_id WHERE v.acte_id = a.id), '[]') AS visas,
      (SELECT jsonb_build_object('par', c.prenom || ' ' || c.nom, 'motif', a.refus->>'motif', 'le', a.refus->>'le') FROM compte c WHERE c.id::text = a.refus->>'par') AS refus,
      (SELECT jsonb_build_object('sha256', o.sha256, 'taille', o.taille, 'recuLe', o.recu_le) FROM original o WHERE o.acte_id = a.id) AS original
      FROM acte a WHERE a.id = $1`, [id]))!;
  }
}
