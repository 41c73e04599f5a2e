import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';

/** Écrit un CSV au fil des lignes : point-virgule, marque UTF-8, formules neutralisées. */
export async function ecrireCsv(reponse: Response, colonnes: readonly string[], lignes: AsyncIterable<readonly string[]>): Promise<void> {
  reponse.type('text/csv; charset=utf-8');
  await pipeline(lignes, stringify({ bom: true, delimiter: ';', header: true, columns: [...colonnes], escape_formulas: true }), reponse);
}

/** Des centimes en euros à la virgule, sans passer par un flottant : « 12500,00 ». */
export const eurosCsv = (centimes: number | null): string => (centimes === null ? '' : `${centimes < 0 ? '-' : ''}${Math.trunc(Math.abs(centimes) / 100)},${String(Math.abs(centimes % 100)).padStart(2, '0')}`);
