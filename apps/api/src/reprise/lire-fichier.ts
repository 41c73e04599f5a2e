import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { COLONNES_REPRISE, type ColonneReprise, type ErreurReprise, lireLigneReprise, type LigneReprise, verifierReprise } from '@maillage/domain';
import { parse } from 'csv-parse/sync';
import { canonique } from '../journal/empreinte.ts';

const PDF_MAX = 20 * 1024 * 1024;
const LIGNES_MAX = 50_000;

/** Une ligne lue, l’empreinte de ses valeurs (et de son PDF), et le PDF lui-même. */
export type LigneLue = { readonly ligne: LigneReprise; readonly condense: string; readonly pdf: Buffer | null };

/** Lit le fichier entier et ses PDF ; rend toutes les erreurs à la fois. Le numéro d’une ligne est celui du tableur. */
export async function lireFichierReprise(fichier: string): Promise<{ readonly lues: readonly LigneLue[]; readonly erreurs: readonly ErreurReprise[] }> {
  const texte = (await readFile(fichier, 'utf8')).replace(/^\uFEFF/, '');
  const [entete = ''] = texte.split(/\r?\n/, 1);
  const { rangees, refus } = decouper(texte, entete.includes(';') ? ';' : ',');
  if (refus) return { lues: [], erreurs: [{ numeroLigne: 1, message: refus }] };
  const colonnes = (rangees[0] ?? []).map((nom) => nom.trim());
  const inconnues = colonnes.filter((nom) => !(COLONNES_REPRISE as readonly string[]).includes(nom));
  if (!colonnes.includes('type') || !colonnes.includes('reference') || inconnues.length > 0) return { lues: [], erreurs: [{ numeroLigne: 1, message: inconnues.length > 0 ? `Colonnes inconnues : ${inconnues.join(', ')}. Gardez celles du modèle.` : 'Les colonnes type et reference sont obligatoires.' }] };
  if (rangees.length > LIGNES_MAX) return { lues: [], erreurs: [{ numeroLigne: LIGNES_MAX, message: `Plus de ${LIGNES_MAX} lignes : partagez le fichier, un dossier et ses lignes ensemble.` }] };
  const lectures = rangees.slice(1).map((valeurs, rang) => lireLigneReprise(Object.fromEntries(colonnes.map((nom, place) => [nom as ColonneReprise, valeurs[place] ?? ''])), rang + 2));
  const lignes = lectures.flatMap((une) => ('ligne' in une ? [une.ligne] : []));
  const erreurs = lectures.flatMap((une) => ('erreurs' in une ? une.erreurs : []));
  if (erreurs.length === 0) erreurs.push(...verifierReprise(lignes));
  const lues: LigneLue[] = [];
  for (const ligne of lignes) {
    const pdf = 'fichier' in ligne && ligne.fichier ? await lirePdf(path.dirname(fichier), ligne.fichier).catch((cause: Error) => { erreurs.push({ numeroLigne: ligne.numeroLigne, message: cause.message }); return null; }) : null;
    lues.push({ ligne, condense: condenser({ ...ligne, numeroLigne: 0, pdf: pdf && createHash('sha256').update(pdf).digest('hex') }), pdf });
  }
  return { lues, erreurs: erreurs.sort((a, b) => a.numeroLigne - b.numeroLigne) };
}

function decouper(texte: string, delimiter: string): { readonly rangees: readonly (readonly string[])[]; readonly refus: string | null } {
  try {
    return { rangees: parse(texte, { delimiter, relax_column_count: true, skip_empty_lines: true }) as string[][], refus: null };
  } catch (cause) { return { rangees: [], refus: `Le fichier ne se lit pas comme un CSV : ${(cause as Error).message}` }; }
}

/** Le PDF d’un acte, cherché dans le dossier du CSV et nulle part ailleurs. */
async function lirePdf(dossier: string, relatif: string): Promise<Buffer> {
  const racine = await realpath(dossier);
  const lieu = await realpath(path.resolve(racine, relatif)).catch(() => { throw new Error(`fichier : « ${relatif} » ne se trouve pas à côté du CSV.`); });
  if (!lieu.startsWith(racine + path.sep)) throw new Error(`fichier : « ${relatif} » sort du dossier du CSV.`);
  if ((await stat(lieu)).size > PDF_MAX) throw new Error(`fichier : « ${relatif} » dépasse 20 Mo.`);
  const octets = await readFile(lieu);
  if (octets.subarray(0, 5).toString('latin1') !== '%PDF-') throw new Error(`fichier : « ${relatif} » n’est pas un PDF.`);
  return octets;
}

const condenser = (valeurs: object): string => createHash('sha256').update(canonique(valeurs)).digest('hex');
