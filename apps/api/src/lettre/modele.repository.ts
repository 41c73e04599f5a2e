import { Injectable } from '@nestjs/common';
import type { DossierDeModele, ModeleResume } from '@maillage/contrats';
import { type ContenuModele, type NatureModele, TOUS_LES_VOLETS } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';

export type ModeleLu = Omit<ModeleResume, 'appel' | 'libelleVolet'> & { readonly contenu: ContenuModele };
export type Cle = Pick<ModeleLu, 'appelId' | 'volet' | 'nature'>;
export type NouveauModele = Cle & { readonly id: string; readonly contenu: ContenuModele; readonly sha256: string; readonly note: string; readonly le: string; readonly par: string };

const LU = `SELECT m.id, m.appel_id AS "appelId", m.volet, m.nature, m.version, m.etat, m.revision, m.sha256, m.note, m.contenu, m.cree_le AS "creeLe", m.publie_le AS "publieLe", p.prenom || ' ' || p.nom AS "publiePar" FROM modele_lettre m LEFT JOIN compte p ON p.id = m.publie_par`;
/** Un dossier qui a une lettre de ce genre : sa décision en vigueur, une demande de compléments, un recours. */
const DU_GENRE = `(CASE $2::text WHEN 'irrecevabilite' THEN d.etat = 'IRRECEVABLE' WHEN 'demande-complements' THEN EXISTS (SELECT FROM demande_complements dc WHERE dc.dossier_id = d.id)
  WHEN 'accuse-recours' THEN EXISTS (SELECT FROM recours r WHERE r.dossier_id = d.id) WHEN 'recours-accueilli' THEN EXISTS (SELECT FROM recours r WHERE r.dossier_id = d.id AND r.sens = 'accueil') WHEN 'recours-rejete' THEN EXISTS (SELECT FROM recours r WHERE r.dossier_id = d.id AND r.sens = 'rejet')
  ELSE d.etat <> 'IRRECEVABLE' AND (SELECT sens FROM decision x WHERE x.dossier_id = d.id ORDER BY x.saisie_le DESC, x.id DESC LIMIT 1) = $2 END)`;

@Injectable()
export class ModeleRepository {
  constructor(private readonly base: DataSource) {}

  tous(): Promise<ModeleLu[]> {
    return lignes(this.base, `${LU} ORDER BY m.appel_id DESC, m.volet, m.nature, m.version DESC`);
  }

  publies(): Promise<ModeleLu[]> {
    return lignes(this.base, `${LU} WHERE m.etat = 'publie' ORDER BY m.appel_id, m.volet, m.nature`);
  }

  lire(id: string, base: Executeur = this.base): Promise<ModeleLu | null> {
    return ligne(base, `${LU} WHERE m.id = $1`, [id]);
  }

  /** Le modèle publié de ce volet, à défaut celui de tous les volets ; nul : la lettre garde son gabarit en code. */
  publie(base: Executeur, appelId: string, volet: string, nature: NatureModele): Promise<ModeleLu | null> {
    return ligne(base, `${LU} WHERE m.etat = 'publie' AND m.appel_id = $1 AND m.volet IN ($2, '${TOUS_LES_VOLETS}') AND m.nature = $3 ORDER BY m.volet = '${TOUS_LES_VOLETS}' LIMIT 1`, [appelId, volet, nature]);
  }

  /** La dernière version avant celle-ci ; `version` absente : la dernière de toutes. */
  avant({ appelId, volet, nature }: Cle, version: number | null, base: Executeur = this.base): Promise<ModeleLu | null> {
    return ligne(base, `${LU} WHERE m.appel_id = $1 AND m.volet = $2 AND m.nature = $3 AND ($4::int IS NULL OR m.version < $4) ORDER BY m.version DESC LIMIT 1`, [appelId, volet, nature, version]);
  }

  /** Ouvre un brouillon, un seul à la fois par lettre ; faux s’il y en a déjà un. */
  async ouvrir(tx: EntityManager, m: NouveauModele): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO modele_lettre (id, appel_id, volet, nature, version, contenu, sha256, etat, note, cree_le, cree_par)
      SELECT $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5, $6, 'brouillon', $7, $8, $9 FROM modele_lettre WHERE appel_id = $2 AND volet = $3 AND nature = $4 ON CONFLICT DO NOTHING RETURNING id`,
    [m.id, m.appelId, m.volet, m.nature, JSON.stringify(m.contenu), m.sha256, m.note, m.le, m.par])) !== null;
  }

  /** Enregistre le brouillon lu à cette révision ; rend la suivante, nul si elle est dépassée. */
  async enregistrer(id: string, revision: number, contenu: ContenuModele, sha256: string): Promise<number | null> {
    return (await ligne<{ revision: number }>(this.base, `UPDATE modele_lettre SET contenu = $3, sha256 = $4, revision = revision + 1 WHERE id = $1 AND revision = $2 AND etat = 'brouillon' RETURNING revision`, [id, revision, JSON.stringify(contenu), sha256]))?.revision ?? null;
  }

  async supprimer(tx: EntityManager, id: string): Promise<boolean> {
    return (await ligne(tx, `DELETE FROM modele_lettre WHERE id = $1 AND etat = 'brouillon' RETURNING id`, [id])) !== null;
  }

  /** Publie ce brouillon-là et retire le modèle qu’il remplace ; faux si la course est perdue. */
  async publier(tx: EntityManager, { id, appelId, volet, nature, revision }: ModeleLu, le: string, par: string): Promise<boolean> {
    await tx.query(`UPDATE modele_lettre SET etat = 'retire' WHERE appel_id = $1 AND volet = $2 AND nature = $3 AND etat = 'publie'`, [appelId, volet, nature]);
    return (await ligne(tx, `UPDATE modele_lettre SET etat = 'publie', publie_le = $3, publie_par = $4, note = '' WHERE id = $1 AND revision = $2 AND etat = 'brouillon' RETURNING id`, [id, revision, le, par])) !== null;
  }

  /** Les dossiers réels sur lesquels essayer ce modèle : même appel, même genre de lettre, dans le périmètre. */
  dossiers({ appelId, nature, volet }: Cle, q: string, { departements, exclus }: Perimetre, nombre: number): Promise<DossierDeModele[]> {
    return lignes(this.base, `SELECT d.id, d.numero, d.nom, d.porteur_nom AS structure, d.volet FROM dossier d
      WHERE d.appel_id = $1 AND ${DU_GENRE} AND d.depose_le IS NOT NULL AND ${VISIBLE_SQL('$3', '$4')} AND ($5 = '' OR strpos(lower(concat_ws(' ', d.numero, d.nom, d.porteur_nom)), lower($5)) > 0)
      ORDER BY (d.volet = $6) DESC, d.numero LIMIT $7`, [appelId, nature, departements, exclus, q.trim(), volet, nombre]);
  }
}
