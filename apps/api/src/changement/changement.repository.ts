import { Injectable } from '@nestjs/common';
import type { Changement, DeliberationChangement, LigneChangement } from '@maillage/contrats';
import type { ContenuChangement, EtatChangement, NatureChangement, PorteeChangement, Reliquidation, VoieChangement } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import { VISIBLE_SQL } from '../dossier/dossier.repository.ts';
import type { Perimetre } from '../droits/personne.ts';
import type { Acceptation } from '../finances/attribution/attribution.repository.ts';

export type ChangementLu = Omit<Changement, 'etatLibelle' | 'pieces' | 'prochainPas'> & { readonly dossierId: string };
/** Ce qu’un passage écrit en plus de l’état ; une clé absente garde sa valeur. */
export type EcritChangement = { readonly deposeLe?: string; readonly complement?: string | null; readonly portee?: PorteeChangement; readonly voie?: VoieChangement; readonly decisionMotif?: string; readonly decidePar?: string; readonly decideLe?: string; readonly deliberation?: DeliberationChangement; readonly reliquidation?: Reliquidation | null; readonly effectifLe?: string };

const COLONNES: Readonly<Record<keyof EcritChangement, string>> = { deposeLe: 'depose_le', complement: 'complement', portee: 'portee', voie: 'voie', decisionMotif: 'decision_motif', decidePar: 'decide_par', decideLe: 'decide_le', deliberation: 'deliberation', reliquidation: 'reliquidation', effectifLe: 'effectif_le' };
const ISO = (colonne: string): string => `to_char(${colonne} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const LU = `SELECT h.id, h.version, h.subvention_id AS "subventionId", s.dossier_id AS "dossierId", h.nature, h.etat, h.contenu, h.motif, h.depose_le AS "deposeLe", h.complement, h.portee, h.voie, h.decision_motif AS "decisionMotif", h.decide_le AS "decideLe", h.deliberation, h.reliquidation, h.effectif_le AS "effectifLe",
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'numero', a.numero, 'nature', a.nature, 'etat', a.etat, 'sha256', a.sha256, 'vise', (SELECT count(*) FROM visa v WHERE v.acte_id = a.id) = jsonb_array_length(a.visas_requis), 'refuse', a.refus IS NOT NULL, 'signeLe', ${ISO('a.signe_le')}, 'notifieLe', ${ISO('a.notifie_le')}) END AS acte,
  CASE WHEN h.acceptee_le IS NOT NULL THEN jsonb_build_object('le', ${ISO('h.acceptee_le')}, 'nom', h.representant_nom, 'qualite', h.representant_qualite, 'voie', h.voie_signature) END AS acceptation
  FROM changement h JOIN subvention s ON s.id = h.subvention_id LEFT JOIN acte a ON a.id = h.acte_id`;

/** Les demandes de changement, une vivante au plus par subvention. */
@Injectable()
export class ChangementRepository {
  lire(base: Executeur, id: string): Promise<ChangementLu | null> {
    return ligne(base, `${LU} WHERE h.id = $1`, [id]);
  }

  /** Verrouille la demande, après sa subvention si les deux le sont. */
  verrouiller(tx: EntityManager, id: string): Promise<ChangementLu | null> {
    return ligne(tx, `${LU} WHERE h.id = $1 FOR NO KEY UPDATE OF h`, [id]);
  }

  deLActe(base: Executeur, acteId: string): Promise<ChangementLu | null> {
    return ligne(base, `${LU} WHERE h.acte_id = $1`, [acteId]);
  }

  deLaSubvention(base: Executeur, subventionId: string): Promise<ChangementLu[]> {
    return lignes(base, `${LU} WHERE h.subvention_id = $1 ORDER BY h.cree_le DESC, h.id`, [subventionId]);
  }

  /** La file de l’agent : tout ce qui est déposé dans son périmètre, ce qui attend d’abord. */
  file(base: Executeur, { departements, exclus }: Perimetre): Promise<Omit<LigneChangement, 'etatLibelle' | 'attente'>[]> {
    return lignes(base, `SELECT h.id, h.nature, h.etat, h.depose_le AS "deposeLe", s.numero AS "subventionNumero", d.porteur_nom AS beneficiaire, d.nom AS objet FROM changement h JOIN subvention s ON s.id = h.subvention_id JOIN dossier d ON d.id = s.dossier_id
      WHERE h.depose_le IS NOT NULL AND ${VISIBLE_SQL('$1', '$2')} ORDER BY h.etat IN ('EFFECTIVE', 'RETIREE', 'REFUSEE'), h.depose_le DESC, h.id LIMIT 200`, [departements, exclus]);
  }

  /** Faux si un changement vit déjà. */
  async creer(tx: EntityManager, h: { readonly id: string; readonly subventionId: string; readonly nature: NatureChangement; readonly contenu: ContenuChangement; readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO changement (id, subvention_id, nature, contenu, cree_par, cree_le) VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING RETURNING id', [h.id, h.subventionId, h.nature, JSON.stringify(h.contenu), h.par, h.le])) !== null;
  }

  /** Enregistre une saisie si sa version est encore celle-là ; rend la nouvelle, ou nul. */
  async saisir(tx: EntityManager, id: string, version: number, contenu: ContenuChangement, motif: string): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `UPDATE changement SET version = version + 1, contenu = $3, motif = $4 WHERE id = $1 AND version = $2 AND etat IN ('BROUILLON', 'A_COMPLETER') RETURNING version`, [id, version, JSON.stringify(contenu), motif]))?.version ?? null;
  }

  /** Supprime un brouillon et retire ses pièces ; faux s’il ne l’est plus. */
  async supprimer(tx: EntityManager, id: string, le: string): Promise<boolean> {
    await tx.query('UPDATE piece SET retiree_le = $2 WHERE id IN (SELECT piece_id FROM piece_changement WHERE changement_id = $1)', [id, le]);
    await tx.query('DELETE FROM piece_changement WHERE changement_id = $1', [id]);
    return (await ligne(tx, `DELETE FROM changement WHERE id = $1 AND etat = 'BROUILLON' RETURNING id`, [id])) !== null;
  }

  /** Change l’état d’un seul coup ; faux s’il n’est plus celui-là. */
  async passer(tx: EntityManager, id: string, de: EtatChangement, vers: EtatChangement, ecrit: EcritChangement): Promise<boolean> {
    const champs = Object.entries(ecrit) as [keyof EcritChangement, unknown][];
    const pose = champs.map(([cle], rang) => `, ${COLONNES[cle]} = $${rang + 4}`).join('');
    return (await ligne(tx, `UPDATE changement SET etat = $3, version = version + 1${pose} WHERE id = $1 AND etat = $2 RETURNING id`, [id, de, vers, ...champs.map(([, valeur]) => (typeof valeur === 'object' && valeur !== null ? JSON.stringify(valeur) : valeur))])) !== null;
  }

  /** L’acte en cours du changement ; un nouvel acte efface la signature donnée au précédent. */
  async poserActe(tx: EntityManager, id: string, acteId: string): Promise<void> {
    await tx.query('UPDATE changement SET acte_id = $2, acceptee_le = NULL, acceptee_par = NULL, voie_signature = NULL, representant_nom = NULL, representant_qualite = NULL WHERE id = $1', [id, acteId]);
  }

  /** Faux si le bénéficiaire a déjà signé, ou si l’acte n’est plus celui-là. */
  async accepter(tx: EntityManager, id: string, acteId: string, { le, par, voie, nom, qualite }: Acceptation): Promise<boolean> {
    return (await ligne(tx, 'UPDATE changement SET acceptee_le = $3, acceptee_par = $4, voie_signature = $5, representant_nom = $6, representant_qualite = $7 WHERE id = $1 AND acte_id = $2 AND acceptee_le IS NULL RETURNING id', [id, acteId, le, par, voie, nom, qualite])) !== null;
  }

  /** Combien d’avenants sont déjà en vigueur : le suivant prend le rang d’après. */
  async avenantsEffectifs(base: Executeur, subventionId: string): Promise<number> {
    return (await ligne<{ nombre: number }>(base, `SELECT count(*) AS nombre FROM changement h JOIN acte a ON a.id = h.acte_id WHERE h.subvention_id = $1 AND h.etat = 'EFFECTIVE' AND a.nature = 'avenant'`, [subventionId]))!.nombre;
  }
}
