import { COLONNES_SCDL, type LigneScdl, SCHEMA_SCDL } from '@maillage/domain';
import { parse } from 'csv-parse/sync';

/** Relit le fichier tel qu’un tiers le relirait. */
export const relireScdl = (octets: Buffer): readonly LigneScdl[] => parse(octets, { columns: true, bom: true, delimiter: ',' }) as LigneScdl[];

/** Vrai si le fichier relu est, valeur par valeur, ce que l’on voulait écrire. */
export const memesLignes = (a: readonly LigneScdl[], b: readonly LigneScdl[]): boolean => a.length === b.length && a.every((ligne, rang) => COLONNES_SCDL.every((colonne) => ligne[colonne] === b[rang]![colonne]));

/**
 * Les anomalies du fichier selon un validateur Table Schema du commerce ; vide : il est valide.
 * @throws Error si le validateur (dépendance de développement) n’est pas installé.
 */
export async function validerScdl(fichier: string): Promise<readonly string[]> {
  const { Table } = await import('tableschema').catch(() => { throw new Error('Le validateur Table Schema n’est pas installé : lancez npm ci avec les dépendances de développement.'); });
  const table = await Table.load(fichier, { schema: structuredClone(SCHEMA_SCDL), strict: true });
  const rangees = await table.read({ extended: true, forceCast: true }) as unknown as readonly (Error & { readonly rowNumber?: number; readonly errors?: readonly Error[] })[];
  return rangees.filter((une) => une instanceof Error).map(({ rowNumber, message, errors }) => `Ligne ${rowNumber ?? '?'} : ${[message, ...(errors ?? []).map((erreur) => erreur.message)].join(' ; ')}`);
}
