import { Injectable } from '@nestjs/common';
import { ALERTE_SILENCE_JOURS, type Jour, TRANSITIONS } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ligne, lignes } from '../../base/requetes.ts';

export type Menace = { readonly id: string; readonly numero: string; readonly nom: string; readonly le: Jour; readonly instructeurId: string | null; readonly departement: string | null; readonly neuve: boolean };

const EN_ATTENTE = TRANSITIONS.desister.de.map((etat) => `'${etat}'`).join(', ');

/** La règle `silenceMenace` du domaine, sur le dossier `d` ; `aujourdhui` est un paramètre de type date. */
export const SILENCE_MENACE_SQL = (aujourdhui: string): string => `(d.etat IN (${EN_ATTENTE}) AND d.rejet_implicite_le BETWEEN ${aujourdhui}::date AND ${aujourdhui}::date + ${ALERTE_SILENCE_JOURS}
  AND NOT EXISTS (SELECT FROM seance se WHERE se.genre = 'commission-permanente' AND se.tenue_le BETWEEN ${aujourdhui}::date AND d.rejet_implicite_le))`;

@Injectable()
export class SilenceRepository {
  constructor(private readonly base: DataSource) {}

  /** Les dossiers que le silence menace, le plus pressé d’abord ; `neuve` : l’instruction n’en est pas encore alertée pour cette date. */
  menaces(aujourdhui: Jour): Promise<Menace[]> {
    return lignes(this.base, `SELECT d.id, d.numero, d.nom, d.rejet_implicite_le AS le, d.instructeur_id AS "instructeurId", d.departement,
      NOT EXISTS (SELECT FROM annonce_silence a WHERE a.dossier_id = d.id AND a.genre = 'alerte' AND a.silence_le = d.rejet_implicite_le) AS neuve
      FROM dossier d WHERE ${SILENCE_MENACE_SQL('$1')} ORDER BY d.rejet_implicite_le, d.numero`, [aujourdhui]);
  }

  /** Les dossiers dont le jour du silence est venu sans que leur porteur en ait été prévenu ; ceux décidés mais non notifiés en sont : rien ne doit les trahir. */
  async atteints(aujourdhui: Jour): Promise<string[]> {
    return (await lignes<{ id: string }>(this.base, `SELECT d.id FROM dossier d WHERE (d.etat IN (${EN_ATTENTE}) OR d.etat IN ('ACCORDE', 'REJETE', 'IRRECEVABLE')) AND d.notifie_le IS NULL AND d.rejet_implicite_le <= $1
      AND NOT EXISTS (SELECT FROM annonce_silence a WHERE a.dossier_id = d.id AND a.genre = 'porteur' AND a.silence_le = d.rejet_implicite_le) ORDER BY d.rejet_implicite_le, d.numero`, [aujourdhui])).map(({ id }) => id);
  }

  /** Faux si cette annonce est déjà partie pour cette date. */
  async annoncer(tx: EntityManager, dossierId: string, genre: 'alerte' | 'porteur', silenceLe: Jour, le: string): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO annonce_silence VALUES ($1,$2,$3,$4) ON CONFLICT DO NOTHING RETURNING dossier_id', [dossierId, genre, silenceLe, le])) !== null;
  }
}
