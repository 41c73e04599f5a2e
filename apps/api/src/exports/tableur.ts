import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';
import type { Jour } from '@maillage/domain';
import type { Response } from 'express';
import { writeOds } from 'hucre/ods';
import { writeXlsxStream } from 'hucre/xlsx';
import { Refus } from '../erreurs/probleme.ts';
import { ecrireCsv, eurosCsv } from './csv.ts';

export const FORMATS_EXPORT = ['csv', 'xlsx', 'ods'] as const;
export type FormatExport = (typeof FORMATS_EXPORT)[number];

type Valeur = { readonly texte: string | null } | { readonly jour: Jour | null } | { readonly nombre: number | null } | { readonly centimes: number | null };

/** Une colonne d’un export : son code (celui de l’adresse), son titre, et ce qu’elle tire d’une ligne. */
export type ColonneExport<T> = { readonly code: string; readonly titre: string; readonly valeur: (ligne: T) => Valeur; readonly largeur?: number };

/** L’ODS se compose en mémoire : au-delà, CSV ou XLSX, qui partent au fil des lignes. */
export const LIGNES_ODS_MAX = 50_000;

/**
 * Écrit une liste dans la réponse HTTP : CSV et XLSX au fil des lignes, ODS d’un bloc. Une formule reçue d’un porteur reste un texte.
 * @throws Refus 422 quand l’ODS dépasse `LIGNES_ODS_MAX` lignes, avant le premier octet.
 */
export async function exporter<T>(format: FormatExport, nom: string, colonnes: readonly ColonneExport<T>[], lignes: AsyncIterable<T>, reponse: Response): Promise<void> {
  if (format === 'ods') return envoyerOds(nom, colonnes, lignes, reponse);
  nommer(reponse, nom, format);
  if (format === 'csv') return ecrireCsv(reponse, colonnes.map(({ titre }) => titre), traduire(lignes, (ligne) => colonnes.map(({ valeur }) => enTexte(valeur(ligne)))));
  const rangees = traduire(lignes, (ligne) => colonnes.map(({ valeur }) => enCellule(valeur(ligne))));
  const flux = writeXlsxStream(rangees, { name: feuille(nom), columns: colonnes.map(({ titre, largeur, code }) => ({ header: titre, key: code, width: largeur ?? 18 })), freezePane: { rows: 1 } });
  await pipeline(Readable.fromWeb(flux as ReadableStream<Uint8Array>), reponse);
}

/** Les colonnes demandées (codes séparés par des virgules), dans l’ordre demandé ; toutes si rien n’est demandé. Lève 400 pour une inconnue. */
export function choisirColonnes<T>(toutes: readonly ColonneExport<T>[], demandees: string | undefined): readonly ColonneExport<T>[] {
  const codes = [...new Set((demandees ?? '').split(',').map((code) => code.trim()).filter(Boolean))];
  if (codes.length === 0) return toutes;
  return codes.map((code) => toutes.find((une) => une.code === code) ?? refuser(code, toutes));
}

const refuser = <T>(code: string, toutes: readonly ColonneExport<T>[]): never => {
  throw new Refus(400, `La colonne « ${code.slice(0, 40)} » n’existe pas.`, [{ chemin: 'colonnes', message: `Choisissez parmi : ${toutes.map((une) => une.code).join(', ')}.` }]);
};

async function envoyerOds<T>(nom: string, colonnes: readonly ColonneExport<T>[], lignes: AsyncIterable<T>, reponse: Response): Promise<void> {
  const rows: (string | number | Date | null)[][] = [colonnes.map(({ titre }) => titre)];
  for await (const ligne of lignes) {
    if (rows.length > LIGNES_ODS_MAX) throw new Refus(422, `Plus de ${LIGNES_ODS_MAX.toLocaleString('fr-FR')} lignes : choisissez le format CSV ou XLSX, ou filtrez la liste.`);
    rows.push(colonnes.map(({ valeur }) => enCellule(valeur(ligne))));
  }
  const octets = Buffer.from(await writeOds({ sheets: [{ name: feuille(nom), rows }] }));
  nommer(reponse, nom, 'ods');
  reponse.end(octets);
}

const TYPES: Readonly<Record<FormatExport, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

const nommer = (reponse: Response, nom: string, format: FormatExport): void => {
  reponse.type(TYPES[format]).attachment(`${nom}.${format}`);
  reponse.type(TYPES[format]);
};

const feuille = (nom: string): string => nom.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31).trim() || 'Export';

async function* traduire<T, U>(lignes: AsyncIterable<T>, dire: (ligne: T) => U): AsyncGenerator<U> {
  for await (const ligne of lignes) yield dire(ligne);
}

const enTexte = (valeur: Valeur): string => ('texte' in valeur ? valeur.texte : 'jour' in valeur ? valeur.jour : 'centimes' in valeur ? eurosCsv(valeur.centimes) : valeur.nombre?.toString()) ?? '';

/** Un tableur calcule : montants en nombres à deux décimales, jours en dates. Un texte reste un texte, même s’il commence par « = ». */
const enCellule = (valeur: Valeur): string | number | Date | null => {
  if ('jour' in valeur) return valeur.jour && new Date(`${valeur.jour}T00:00:00Z`);
  if ('centimes' in valeur) return valeur.centimes === null ? null : Number(eurosCsv(valeur.centimes).replace(',', '.'));
  return 'nombre' in valeur ? valeur.nombre : sansControle(valeur.texte);
};

/** Un caractère de contrôle rendrait le XML du classeur illisible. */
const sansControle = (texte: string | null): string | null => texte?.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') ?? null;
