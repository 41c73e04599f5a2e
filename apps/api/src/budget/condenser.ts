import { createHash } from 'node:crypto';
import type { BudgetFige } from '@maillage/contrats';
import { canonique } from '../journal/empreinte.ts';

/** SHA-256, en hexadécimal, du JSON canonique (RFC 8785) d’un budget figé. */
export const condenserBudget = (contenu: BudgetFige): string => createHash('sha256').update(canonique(contenu)).digest('hex');
