import { estJour, type LigneRetour } from '@maillage/domain';
import { parse } from 'csv-parse/sync';
import { Refus } from '../../erreurs/probleme.ts';

const COLONNES = ['exercice', 'mandat', 'montant', 'date', 'statut', 'motif'] as const;
const LIGNES_MAX = 5000;
const STATUTS: Readonly<Record<string, 'paye' | 'rejete'>> = { paye: 'paye', 'payé': 'paye', rejete: 'rejete', 'rejeté': 'rejete' };

/** Lit le retour du logiciel financier : point-virgule, une ligne par mandat. 422 qui cite la ligne illisible. */
export function lireRetour(contenu: string): LigneRetour[] {
  const lignes = lireCsv(contenu);
  if (lignes.length > LIGNES_MAX) throw new Refus(422, `${LIGNES_MAX} lignes au plus par fichier.`);
  return lignes.map((champs, rang) => {
    const ligne = rang + 2;
    const montantCentimes = centimes(champs['montant'] ?? '');
    const [jour, mois, annee] = (champs['date'] ?? '').trim().split('/');
    const le = `${annee}-${mois}-${jour}`;
    const statut = STATUTS[(champs['statut'] ?? '').trim().toLowerCase()];
    const exercice = Number(champs['exercice']);
    if (montantCentimes === null || !estJour(le) || !statut || !Number.isInteger(exercice) || !champs['mandat']?.trim()) throw new Refus(422, `La ligne ${ligne} ne se lit pas : exercice, mandat, montant (1234,56), date (JJ/MM/AAAA), statut (payé ou rejeté).`, [{ chemin: 'contenu', message: `Corrigez la ligne ${ligne} du fichier.` }]);
    return { ligne, exercice, mandat: champs['mandat'].trim(), montantCentimes, le, statut, motif: (champs['motif'] ?? '').trim() };
  });
}

function lireCsv(contenu: string): Record<string, string>[] {
  try {
    return parse(contenu, { bom: true, delimiter: ';', columns: (entetes: string[]) => entetes.map((un) => un.trim().toLowerCase()), skip_empty_lines: true, relax_column_count: true }) as unknown as Record<string, string>[];
  } catch {
    throw new Refus(422, `Ce fichier n’est pas un CSV à points-virgules. Colonnes attendues : ${COLONNES.join(', ')}.`);
  }
}

/** « 1 234,56 » en centimes, sans flottant ; nul si ce n’est pas un montant. */
function centimes(texte: string): number | null {
  const trouve = /^(\d{1,9})(?:[.,](\d{1,2}))?$/.exec(texte.replace(/[\s\u00a0\u202f]/g, ''));
  return trouve ? Number(trouve[1]) * 100 + Number((trouve[2] ?? '').padEnd(2, '0')) : null;
}
