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

/** Un nom affichable : sans chemin ni caractère de contrôle, 120 caractères au plus. */
export const nomSur = (nom: string): string =>
  // eslint-disable-next-line no-control-regex
  path.basename(nom.replace(/\\/g, '/')).replace(/[\u0000-\u001f\u007f"<>]/g, '').trim().slice(0, 120) || 'fichier';

export const cheminDe = (fichiers: string, id: string): string => path.join(fichiers, 'pieces', id.slice(0, 2), id);
