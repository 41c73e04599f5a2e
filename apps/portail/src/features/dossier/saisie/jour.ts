import { estJour, type Jour } from '@maillage/domain';

/** « 5/3/2026 », « 05-03-2026 », « 05.03.2026 » ou « 2026-03-05 » → jour civil ; nul s’il n’existe pas. */
export function lireJour(texte: string): Jour | null {
  const nu = texte.trim();
  const francais = /^(\d{1,2})[/.\s-](\d{1,2})[/.\s-](\d{4})$/.exec(nu);
  const jour = francais ? `${francais[3]}-${francais[2]?.padStart(2, '0')}-${francais[1]?.padStart(2, '0')}` : nu;
  return estJour(jour) ? jour : null;
}
