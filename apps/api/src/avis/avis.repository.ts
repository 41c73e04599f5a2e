import { Injectable } from '@nestjs/common';
import type { CompteAvis } from '@maillage/contrats';
import type { EtatAvis, Jour, RelanceAvis, SectionAvis, SensAvis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../base/requetes.ts';

export type AvisLu = {
  readonly id: string; readonly dossierId: string; readonly expertId: string; readonly demandePar: string; readonly demandeLe: string; readonly question: string;
  readonly sections: readonly SectionAvis[]; readonly pieces: readonly string[]; readonly echeance: Jour; readonly etat: EtatAvis; readonly version: number;
  readonly sens: SensAvis | null; readonly texte: string; readonly closLe: string | null; readonly motif: string | null; readonly relances: readonly RelanceAvis[];
  readonly acteId: string | null;
};
export type AvisAvecActe = AvisLu & { readonly acteNumero: string | null; readonly actePret: boolean };
export type NouvelAvis = Pick<AvisLu, 'id' | 'dossierId' | 'expertId' | 'demandePar' | 'demandeLe' | 'question' | 'sections' | 'pieces' | 'echeance'>;
export type AvisDeLExpert = Pick<AvisLu, 'id' | 'etat' | 'demandeLe' | 'echeance' | 'closLe' | 'sens'> & { readonly numero: string; readonly nom: string; readonly porteur: string; readonly commune: string | null };

const COLONNES = `v.id, v.dossier_id AS "dossierId", v.expert_id AS "expertId", v.demande_par AS "demandePar", v.demande_le AS "demandeLe", v.question, v.sections, v.pieces, v.echeance, v.etat, v.version,
  v.sens, v.texte, v.clos_le AS "closLe", v.motif, v.relances, v.acte_id AS "acteId"`;
const AVEC_ACTE = `SELECT ${COLONNES}, a.numero AS "acteNumero", a.sha256 IS NOT NULL AS "actePret" FROM avis v LEFT JOIN acte a ON a.id = v.acte_id`;

const NON_DEPORTE = 'NOT EXISTS (SELECT FROM deport p WHERE p.compte_id = $1 AND p.dossier_id = v.dossier_id AND p.leve_le IS NULL)';

/** Les nombres d’avis d’un dossier `d`, en JSON ; `jour` est le paramètre qui porte le jour civil. */
export const compteAvisSql = (jour: string): string => `(SELECT json_build_object('demandes', count(*) FILTER (WHERE v.etat IN ('DEMANDE', 'RENDU', 'SANS_REPONSE')), 'rendus', count(*) FILTER (WHERE v.etat = 'RENDU'),
  'enRetard', count(*) FILTER (WHERE v.etat = 'DEMANDE' AND v.echeance < ${jour}::date)) FROM avis v WHERE v.dossier_id = d.id)`;

@Injectable()
export class AvisRepository {
  constructor(private readonly base: DataSource) {}

  duDossier(dossierId: string): Promise<AvisAvecActe[]> {
    return lignes(this.base, `${AVEC_ACTE} WHERE v.dossier_id = $1 ORDER BY v.demande_le DESC, v.id`, [dossierId]);
  }

  async compte(dossierId: string, aujourdhui: Jour): Promise<CompteAvis> {
    return (await ligne<{ compte: CompteAvis }>(this.base, `SELECT ${compteAvisSql('$2')} AS compte FROM dossier d WHERE d.id = $1`, [dossierId, aujourdhui]))!.compte;
  }

  /** Les demandes adressées à cette personne, à rendre d’abord ; ni retirées, ni récusées, ni closes. */
  deLExpert(expertId: string): Promise<AvisDeLExpert[]> {
    return lignes(this.base, `SELECT v.id, v.etat, v.demande_le AS "demandeLe", v.echeance, v.clos_le AS "closLe", CASE WHEN v.etat = 'RENDU' THEN v.sens END AS sens, d.numero, d.nom, d.porteur_nom AS porteur, d.commune_nom AS commune
      FROM avis v JOIN dossier d ON d.id = v.dossier_id WHERE v.expert_id = $1 AND v.etat IN ('DEMANDE', 'RENDU') AND ${NON_DEPORTE} ORDER BY v.clos_le DESC NULLS FIRST, v.echeance, v.id LIMIT 200`, [expertId]);
  }

  /** La demande si elle est adressée à cette personne et encore ouverte ou rendue ; toute autre se confond avec une inconnue. */
  pourLExpert(expertId: string, id: string): Promise<AvisAvecActe | null> {
    return ligne(this.base, `${AVEC_ACTE} WHERE v.id = $2 AND v.expert_id = $1 AND v.etat IN ('DEMANDE', 'RENDU') AND ${NON_DEPORTE}`, [expertId, id]);
  }

  verrouiller(tx: EntityManager, id: string): Promise<AvisLu | null> {
    return ligne(tx, `SELECT ${COLONNES} FROM avis v WHERE v.id = $1 FOR UPDATE`, [id]);
  }

  /** Faux si un avis est déjà attendu de cette personne sur ce dossier. */
  async demander(tx: EntityManager, a: NouvelAvis): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO avis (id, dossier_id, expert_id, demande_par, demande_le, question, sections, pieces, echeance) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)
      ON CONFLICT (dossier_id, expert_id) WHERE etat = 'DEMANDE' DO NOTHING RETURNING id`, [a.id, a.dossierId, a.expertId, a.demandePar, a.demandeLe, a.question, a.sections, a.pieces, a.echeance])) !== null;
  }

  /** Enregistre le brouillon s’il est encore à cette version ; rend la nouvelle, ou nul. */
  async enregistrer(tx: EntityManager, id: string, version: number, sens: SensAvis | null, texte: string): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `UPDATE avis SET sens = $3, texte = $4, version = version + 1 WHERE id = $1 AND version = $2 AND etat = 'DEMANDE' RETURNING version`, [id, version, sens, texte]))?.version ?? null;
  }

  /** Clôt une demande encore ouverte ; faux si la course est perdue. Un brouillon qui n’est pas rendu s’efface. */
  async clore(tx: EntityManager, c: { readonly id: string; readonly vers: EtatAvis; readonly le: string; readonly motif?: string; readonly rendu?: { readonly sens: SensAvis; readonly texte: string; readonly acteId: string } }): Promise<boolean> {
    return (await ligne(tx, `UPDATE avis SET etat = $2, clos_le = $3, motif = $4, sens = $5, texte = $6, acte_id = $7, version = version + 1 WHERE id = $1 AND etat = 'DEMANDE' RETURNING id`,
      [c.id, c.vers, c.le, c.motif ?? null, c.rendu?.sens ?? null, c.rendu?.texte ?? '', c.rendu?.acteId ?? null])) !== null;
  }

  async noterRelance(tx: EntityManager, id: string, relance: RelanceAvis): Promise<void> {
    await tx.query('UPDATE avis SET relances = relances || $2::jsonb WHERE id = $1', [id, JSON.stringify([relance])]);
  }

  /** Toutes les demandes ouvertes, pour les rappels du jour. */
  ouvertes(): Promise<{ readonly id: string }[]> {
    return lignes(this.base, `SELECT v.id FROM avis v WHERE v.etat = 'DEMANDE' ORDER BY v.echeance, v.id`);
  }
}
