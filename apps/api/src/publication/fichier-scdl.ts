import { createHash } from 'node:crypto';
import { COLONNES_SCDL, deDecimal, type LigneScdl, sommeCentimes } from '@maillage/domain';
import { stringify } from 'csv-stringify/sync';

/** Le fichier du schéma : UTF-8 sans marque, virgule, guillemets de la RFC 4180, fins de ligne CRLF. */
export const fichierScdl = (lignes: readonly LigneScdl[]): Buffer =>
  Buffer.from(stringify(lignes.map((ligne) => COLONNES_SCDL.map((colonne) => ligne[colonne])), { header: true, columns: [...COLONNES_SCDL], record_delimiter: '\r\n' }));

export const condenser = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

/** Le total du fichier, en centimes. */
export const totalScdl = (lignes: readonly LigneScdl[]): number => sommeCentimes(lignes.map(({ montant }) => deDecimal(montant)));
