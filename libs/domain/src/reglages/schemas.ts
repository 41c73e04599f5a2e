import { ATTRIBUANT } from './familles/attribuant.ts';
import { CLOTURE } from './familles/cloture.ts';
import { COMMISSION } from './familles/commission.ts';
import { DELAIS_DU_SERVICE } from './familles/delais.ts';
import { MENTIONS } from './familles/mentions.ts';
import { NOTIFICATION } from './familles/notification.ts';
import { IMPUTATIONS, JUSTIFICATIFS, NIVEAUX } from './familles/paiements.ts';
import { RAPPELS } from './familles/rappels.ts';
import { VERSEMENTS } from './familles/versements.ts';
import type { SchemaReglage } from './schema.ts';

/** Les paramètres de la Région, famille par famille : la seule table qui dit lesquels existent et ce qu’ils acceptent. */
export const SCHEMAS_REGLAGES = {
  'mentions-actes': MENTIONS,
  'notification-actes': NOTIFICATION,
  'commission-permanente': COMMISSION,
  'delais-service': DELAIS_DU_SERVICE,
  versements: VERSEMENTS,
  'rappels-porteur': RAPPELS,
  'niveaux-paiement': NIVEAUX,
  'justificatifs-paiement': JUSTIFICATIFS,
  'imputations-paiement': IMPUTATIONS,
  'cloture-exercice': CLOTURE,
  attribuant: ATTRIBUANT,
} as const;

export type CodeReglage = keyof typeof SCHEMAS_REGLAGES;
export const CODES_REGLAGE = Object.keys(SCHEMAS_REGLAGES) as CodeReglage[];
export type ValeurReglage<C extends CodeReglage> = (typeof SCHEMAS_REGLAGES)[C]['defaut'];

/** Nul : aucune famille ne porte ce code. */
export const schemaDe = (code: string): SchemaReglage<unknown> | null => (CODES_REGLAGE as readonly string[]).includes(code) ? SCHEMAS_REGLAGES[code as CodeReglage] as SchemaReglage<unknown> : null;
