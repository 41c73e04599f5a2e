import type { Calibration, Instant, MesuresEstimateur } from '@maillage/domain';
import { type Executeur, ligne } from '../../base/requetes.ts';

/** D’où vient une calibration : le fichier lu, sa colonne, les communes dont viennent les densités. */
export type ProvenanceCalibration = { readonly sha256: string; readonly colonne: string; readonly couples: number; readonly communes: string };

export type CalibrationAGarder = { readonly calibration: Calibration; readonly mesures: MesuresEstimateur; readonly provenance: ProvenanceCalibration; readonly le: Instant };

/** Garde une calibration sous son nom ; la précédente du même nom est remplacée (les verdicts figés gardent l’empreinte de la leur). */
export async function garderCalibration(base: Executeur, { calibration, mesures, provenance, le }: CalibrationAGarder): Promise<void> {
  await base.query(
    `INSERT INTO calibration (reference, contenu, mesures, provenance, calculee_le) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (reference) DO UPDATE SET (contenu, mesures, provenance, calculee_le) = (excluded.contenu, excluded.mesures, excluded.provenance, excluded.calculee_le)`,
    [calibration.nom, JSON.stringify(calibration), JSON.stringify(mesures), JSON.stringify(provenance), le]);
}

/** Met en service la calibration de ce nom. */
export async function mettreEnService(base: Executeur, reference: string): Promise<void> {
  await base.query(`INSERT INTO parametre VALUES ('calibration-en-service', $1) ON CONFLICT (code) DO UPDATE SET valeur = excluded.valeur`, [reference]);
}

/** La calibration en service, ou nulle : celle que le produit livre. */
export const calibrationEnService = async (base: Executeur): Promise<Calibration | null> =>
  (await ligne<{ contenu: Calibration }>(base, `SELECT c.contenu FROM calibration c JOIN parametre p ON p.code = 'calibration-en-service' AND p.valeur = c.reference`))?.contenu ?? null;
