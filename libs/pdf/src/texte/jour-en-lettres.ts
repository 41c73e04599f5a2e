import type { Jour } from '@maillage/domain';

const MOIS = ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'];

/** « 3 novembre 2026 », « 1er mars 2027 ». Écrit ici et non dans le domaine : le texte d’un acte ne change plus. */
export function jourEnLettres(jour: Jour): string {
  const [annee, mois, quantieme] = jour.split('-').map(Number);
  const nom = MOIS[(mois ?? 0) - 1];
  if (!annee || !nom || !quantieme) throw new Error(`« ${jour} » n’est pas un jour AAAA-MM-JJ : l’acte ne peut pas être daté.`);
  return `${quantieme === 1 ? '1er' : quantieme} ${nom} ${annee}`;
}
