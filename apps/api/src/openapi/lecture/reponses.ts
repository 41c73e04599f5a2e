import fs from 'node:fs';
import path from 'node:path';
import { RACINE } from '../../config.ts';
import type { Schema } from '../schema.ts';

/** Ce que le code d’une opération dit de ses réponses. */
export type OperationLue = {
  /** Première phrase de sa documentation. */
  readonly resume: string | null;
  /** Schéma du corps rendu ; nul : pas de corps ; `fichier` : des octets. */
  readonly rendu: Schema | 'fichier' | null;
  /** Statuts des refus que la méthode, ou ce qu’elle appelle, peut lever. */
  readonly refus: readonly number[];
  readonly etag: boolean;
};

/** Par `Controleur.methode`, avec les types nommés que les réponses citent. */
export type ReponsesLues = { readonly operations: Readonly<Record<string, OperationLue>>; readonly composants: Readonly<Record<string, Schema>> };

/** Écrit à chaque construction (`npm run build`), jamais versionné. */
export const FICHIER_REPONSES = path.join(RACINE, 'apps/api/dist/openapi/reponses.json');

export const lireReponses = (): ReponsesLues => JSON.parse(fs.readFileSync(FICHIER_REPONSES, 'utf8')) as ReponsesLues;
