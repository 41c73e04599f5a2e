import { readFile } from 'node:fs/promises';
import { rejouer, type Rejeu } from '@maillage/domain';

const USAGE = 'Usage : npm run regles -- FICHIER… (fichiers de cas JSON : éligibilité, montants, dates, subventions)';

/** `regles FICHIER…` : rejoue des cas avec les règles du produit. Sort 1 si un cas diffère, 2 si un fichier ou un argument ne se lit pas. */
async function executer(fichiers: readonly string[]): Promise<number> {
  if (fichiers.length === 0 || fichiers.some((fichier) => fichier.startsWith('-'))) return refuser(USAGE);
  const cas: unknown[] = [];
  for (const fichier of fichiers) {
    const lus = await lire(fichier);
    if (typeof lus === 'string') return refuser(lus);
    cas.push(...lus);
  }
  const rejeux = cas.map(rejouer);
  const faux = rejeux.filter(({ conforme }) => !conforme);
  for (const rejeu of faux) console.log(ligne(rejeu));
  console.log(`${rejeux.length - faux.length} passed, ${faux.length} failed`);
  return faux.length > 0 ? 1 : 0;
}

/** Les cas d’un fichier, ou la phrase qui dit pourquoi il ne se lit pas. */
async function lire(fichier: string): Promise<readonly unknown[] | string> {
  try {
    const contenu: unknown = JSON.parse(await readFile(fichier, 'utf8'));
    return Array.isArray(contenu) ? contenu : `${fichier} : un fichier de cas est un tableau JSON.`;
  } catch (erreur) {
    const raison = erreur instanceof SyntaxError ? 'ce n’est pas du JSON lisible' : 'le fichier ne s’ouvre pas';
    return `${fichier} : ${raison} (${erreur instanceof Error ? erreur.message : String(erreur)}).`;
  }
}

const ligne = ({ id, titre, attendu, trouve }: Rejeu): string => `${id} ${titre} : attendu ${JSON.stringify(attendu)}, trouvé ${JSON.stringify(trouve)}`;

const refuser = (phrase: string): number => {
  console.error(phrase);
  return 2;
};

process.exitCode = await executer(process.argv.slice(2));
