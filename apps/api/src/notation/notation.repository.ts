import { Injectable } from '@nestjs/common';
import type { Note } from '@maillage/contrats';
import type { EtatFiche, NoteDonnee } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type FicheLue = { readonly id: string; readonly dossierId: string; readonly evaluateurId: string; readonly nom: string; readonly fonction: string; readonly etat: EtatFiche; readonly version: number; readonly notes: readonly Note[]; readonly designeLe: string; readonly valideeLe: string | null };
export type SyntheseLue = { readonly version: number; readonly retenues: readonly Note[]; readonly arreteeLe: string | null; readonly arreteePar: string | null };
export type FicheDeLaPersonne = { readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly commune: string | null; readonly etat: EtatFiche; readonly designeLe: string; readonly valideeLe: string | null; readonly ouverte: boolean };

const COLONNES = `f.id, f.dossier_id AS "dossierId", f.evaluateur_id AS "evaluateurId", c.prenom || ' ' || c.nom AS nom, coalesce(c.fonction, '') AS fonction, f.etat, f.version, f.notes, f.designe_le AS "designeLe", f.validee_le AS "valideeLe"`;
const FICHES = `SELECT ${COLONNES} FROM fiche_notation f JOIN compte c ON c.id = f.evaluateur_id`;
const NON_DEPORTE = 'NOT EXISTS (SELECT FROM deport p WHERE p.compte_id = f.evaluateur_id AND p.dossier_id = f.dossier_id AND p.leve_le IS NULL)';

/** Les fiches de notation et leur synthèse. */
@Injectable()
export class NotationRepository {
  constructor(private readonly base: DataSource) {}

  /** Les fiches d’un dossier qui comptent encore, par ordre de désignation. */
  fiches(dossierId: string, base: Executeur = this.base): Promise<FicheLue[]> {
    return lignes(base, `${FICHES} WHERE f.dossier_id = $1 AND f.etat <> 'RETIREE' ORDER BY f.designe_le, f.id`, [dossierId]);
  }

  /** La fiche confiée à cette personne ; retirée, ou d’un dossier dont elle est écartée, elle n’existe pas. */
  sienne(compteId: string, id: string, base: Executeur = this.base): Promise<FicheLue | null> {
    return ligne(base, `${FICHES} WHERE f.id = $2 AND f.evaluateur_id = $1 AND f.etat <> 'RETIREE' AND ${NON_DEPORTE}`, [compteId, id]);
  }

  siennes(compteId: string): Promise<FicheDeLaPersonne[]> {
    return lignes(this.base, `SELECT f.id, f.etat, f.designe_le AS "designeLe", f.validee_le AS "valideeLe", d.numero, d.nom, d.porteur_nom AS porteur, d.commune_nom AS commune, d.etat = 'EN_INSTRUCTION' AS ouverte
      FROM fiche_notation f JOIN dossier d ON d.id = f.dossier_id WHERE f.evaluateur_id = $1 AND f.etat <> 'RETIREE' AND ${NON_DEPORTE} ORDER BY f.validee_le DESC NULLS FIRST, f.designe_le, f.id LIMIT 200`, [compteId]);
  }

  /** Faux si cette personne a déjà une fiche. */
  async designer(tx: EntityManager, f: { readonly id: string; readonly dossierId: string; readonly evaluateurId: string; readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO fiche_notation (id, dossier_id, evaluateur_id, designe_par, designe_le) VALUES ($1,$2,$3,$4,$5) ON CONFLICT (dossier_id, evaluateur_id) WHERE etat <> 'RETIREE' DO NOTHING RETURNING id`, [f.id, f.dossierId, f.evaluateurId, f.par, f.le])) !== null;
  }

  /** Enregistre le brouillon s’il est encore à cette version, et le dossier en instruction ; rend la nouvelle, ou nul. */
  async enregistrer(tx: EntityManager, id: string, version: number, notes: readonly NoteDonnee[]): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `UPDATE fiche_notation f SET notes = $3, version = version + 1 WHERE id = $1 AND version = $2 AND etat = 'BROUILLON'
      AND EXISTS (SELECT FROM dossier d WHERE d.id = f.dossier_id AND d.etat = 'EN_INSTRUCTION') RETURNING version`, [id, version, JSON.stringify(notes)]))?.version ?? null;
  }

  /** Passe la fiche d’un état à l’autre si elle y est encore, à cette version s’il en est donné une ; faux si la course est perdue. */
  async passer(tx: EntityManager, p: { readonly id: string; readonly de: readonly EtatFiche[]; readonly vers: EtatFiche; readonly version?: number; readonly valideeLe?: string }): Promise<boolean> {
    return (await ligne(tx, 'UPDATE fiche_notation SET etat = $3, validee_le = $5, version = version + 1 WHERE id = $1 AND etat = ANY($2) AND ($4::int IS NULL OR version = $4) RETURNING id', [p.id, p.de, p.vers, p.version ?? null, p.valideeLe ?? null])) !== null;
  }

  async synthese(dossierId: string, base: Executeur = this.base): Promise<SyntheseLue> {
    return await ligne<SyntheseLue>(base, 'SELECT version, retenues, arretee_le AS "arreteeLe", arretee_par AS "arreteePar" FROM synthese_notation WHERE dossier_id = $1', [dossierId]) ?? { version: 0, retenues: [], arreteeLe: null, arreteePar: null };
  }

  /** Enregistre la synthèse si elle est encore à cette version (0 : pas encore née) et pas arrêtée ; rend la nouvelle, ou nul. */
  async enregistrerSynthese(tx: EntityManager, dossierId: string, version: number, retenues: readonly NoteDonnee[]): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `INSERT INTO synthese_notation AS s (dossier_id, retenues) SELECT $1, $3 WHERE $2 = 0 OR EXISTS (SELECT FROM synthese_notation WHERE dossier_id = $1)
      ON CONFLICT (dossier_id) DO UPDATE SET retenues = excluded.retenues, version = s.version + 1 WHERE s.version = $2 AND s.arretee_le IS NULL RETURNING version`, [dossierId, version, JSON.stringify(retenues)]))?.version ?? null;
  }

  async arreter(tx: EntityManager, dossierId: string, version: number, par: string, le: string): Promise<boolean> {
    return (await ligne(tx, 'UPDATE synthese_notation SET arretee_le = $4, arretee_par = $3, version = version + 1 WHERE dossier_id = $1 AND version = $2 AND arretee_le IS NULL RETURNING dossier_id', [dossierId, version, par, le])) !== null;
  }

  /** Une fiche rouverte ou retirée défait la synthèse : ses notes restent en brouillon. */
  async rouvrirSynthese(tx: EntityManager, dossierId: string): Promise<void> {
    await tx.query('UPDATE synthese_notation SET arretee_le = NULL, arretee_par = NULL, version = version + 1 WHERE dossier_id = $1', [dossierId]);
  }
}
