import type { Jour } from '@maillage/domain';

/** Ce qu’une lettre rectificative corrige ; la décision reste la même. */
export type Rectification = { readonly numero: string; readonly le: Jour; readonly auLieuDe: string; readonly lire: string };
