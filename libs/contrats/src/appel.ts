import type { Jour, Reglement } from '@maillage/domain';

export type StatutAppel = 'a-venir' | 'ouvert' | 'clos';

/** GET /api/appels */
export type AppelResume = {
  readonly id: string;
  readonly type: 'AMI' | 'AAP';
  readonly titre: string;
  readonly statut: StatutAppel;
  readonly ouvreLe: Jour;
  readonly dernierJour: Jour;
  /** Jours restants avant la clôture, dernier jour compris ; nul si l’appel n’est pas ouvert. */
  readonly joursRestants: number | null;
  readonly volets: readonly { readonly code: string; readonly libelle: string }[];
  readonly presentation: string;
  readonly tauxMaxPourMille: number | null;
  readonly plafondMaxCentimes: number | null;
};

/** GET /api/appels/:id : le règlement courant ; GET /api/appels/:id/reglements/:version : celui d’un dossier. */
export type AppelDetail = AppelResume & {
  readonly version: number;
  readonly sha256: string;
  readonly reglement: Reglement;
};
