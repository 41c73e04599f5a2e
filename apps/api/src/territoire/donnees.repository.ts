import type { DonneesDesRegles } from '@maillage/contrats';
import type { Calibration, MesuresEstimateur } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

/** Ce qui a été chargé, et quand, par code. */
export const sourcesChargees = (base: Executeur): Promise<DonneesDesRegles['sources'][number][]> =>
  lignes(base, 'SELECT code, libelle, millesime, lignes, charge_le AS "chargeLe" FROM source_donnee ORDER BY code');

/** La carte épinglée à chaque appel. */
export const cartesEpinglees = (base: Executeur): Promise<DonneesDesRegles['cartes'][number][]> =>
  lignes(base, 'SELECT a.appel_id AS appel, c.version, c.le, c.sha256 FROM appel_carte a JOIN carte_acces c ON c.id = a.carte_id ORDER BY a.appel_id');

/** La calibration en service et son erreur mesurée ; nulle : celle que le portail livre. */
export const calibrationMesuree = (base: Executeur): Promise<{ readonly contenu: Calibration; readonly mesures: MesuresEstimateur; readonly le: string } | null> =>
  ligne(base, `SELECT c.contenu, c.mesures, c.calculee_le AS le FROM calibration c JOIN parametre p ON p.code = 'calibration-en-service' AND p.valeur = c.reference`);
