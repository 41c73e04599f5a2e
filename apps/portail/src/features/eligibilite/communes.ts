import type { CommuneTrouvee } from '@maillage/contrats';
import { lire } from '../../api/client.ts';

/** Les communes de la région qui ressemblent à la saisie. */
export const chercherCommunes = (texte: string, signal: AbortSignal) => lire<readonly CommuneTrouvee[]>(`/api/communes?q=${encodeURIComponent(texte)}`, signal);

/** Ce qui distingue deux communes du même nom. */
export const detailCommune = ({ departement, codesPostaux }: CommuneTrouvee) => `(${departement}${codesPostaux[0] ? `, ${codesPostaux[0]}` : ''})`;

/** « de Limoges », « d’Ussel », « du Bugue », « des Eyzies ». */
export function deCommune(nom: string): string {
  if (/^Les /.test(nom)) return `des ${nom.slice(4)}`;
  if (/^Le /.test(nom)) return `du ${nom.slice(3)}`;
  return /^[AEIOUYÀÂÉÈÊÎÔŒ]/.test(nom) ? `d’${nom}` : `de ${nom}`;
}
