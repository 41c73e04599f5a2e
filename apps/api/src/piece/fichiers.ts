import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileTypeFromFile } from 'file-type';

export const TAILLE_MAX = 20 * 1024 * 1024;

/** Formats acceptés, reconnus à leurs premiers octets : le nom et le type annoncés ne font pas foi. */
const FORMATS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF', 'image/jpeg': 'JPEG', 'image/png': 'PNG',
  'application/vnd.oasis.opendocument.text': 'ODT', 'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
};
export const REFUS_FORMAT = `Ce format n’est pas accepté. Envoyez un fichier ${Object.values(FORMATS).join(', ')}.`;

/** Le type réel d’un fichier s’il est accepté, sinon nul. */
export async function typeAccepte(chemin: string): Promise<string | null> {
  const type = (await fileTypeFromFile(chemin))?.mime;
  return type && type in FORMATS ? type : null;
}

/** SHA-256 du fichier, lu au fil de l’eau. */
export async function condenserFichier(chemin: string): Promise<string> {
  const condense = createHash('sha256');
  await pipeline(fs.createReadStream(chemin), condense);
  return condense.digest('hex');
}

/** Un nom affichable : sans chemin, sans caractère de contrôle ni inversion du sens de lecture, 120 caractères entiers au plus. */
export const nomSur = (nom: string): string =>
  [...path.basename(nom.replace(/\\/g, '/')).normalize('NFC').replace(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069"<>]/gu, '').trim()].slice(0, 120).join('') || 'fichier';

export const cheminDe = (fichiers: string, id: string): string => path.join(fichiers, 'pieces', id.slice(0, 2), id);
