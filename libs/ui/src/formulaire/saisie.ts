/** Ôte les blancs, insécables compris, et le signe euro. */
const depouiller = (texte: string) => texte.replace(/[\s\u00a0\u202f€]/g, '');

/**
 * Lit un montant écrit en euros : « 12 500 », « 12 500,50 € », « 12500.5 ».
 * Rend des centimes entiers, null si le texte est vide, NaN s’il ne se lit pas (plus de deux décimales, lettres).
 */
export function lireMontant(texte: string): number | null {
  const nu = depouiller(texte);
  if (nu === '') return null;
  const morceaux = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(nu);
  if (!morceaux) return Number.NaN;
  const centimes = Number(morceaux[2]) * 100 + Number((morceaux[3] ?? '').padEnd(2, '0'));
  return morceaux[1] ? -centimes : centimes;
}

/** Écrit des centimes comme on les saisit : « 12 500 » ou « 12 500,50 », sans le signe euro. */
export function ecrireMontant(centimes: number | null | undefined): string {
  if (centimes === null || centimes === undefined || Number.isNaN(centimes)) return '';
  const absolu = Math.abs(centimes);
  const euros = String(Math.trunc(absolu / 100)).replace(/\B(?=(\d{3})+$)/g, '\u202f');
  const reste = absolu % 100;
  return `${centimes < 0 ? '-' : ''}${euros}${reste ? `,${String(reste).padStart(2, '0')}` : ''}`;
}

/** Lit un nombre décimal à la française (« 0,5 ») ; null si vide, NaN s’il ne se lit pas. */
export function lireNombre(texte: string): number | null {
  const nu = depouiller(texte).replace(',', '.');
  if (nu === '') return null;
  return /^-?\d+(\.\d+)?$/.test(nu) ? Number(nu) : Number.NaN;
}

/** Écrit un nombre à la française, sans zéros inutiles. */
export const ecrireNombre = (nombre: number | null | undefined) =>
  nombre === null || nombre === undefined || Number.isNaN(nombre) ? '' : String(nombre).replace('.', ',');

/**
 * Lit un jour écrit « 15/03/2021 », « 15-3-2021 », « 15 03 2021 » ou déjà « 2021-03-15 ».
 * Rend `AAAA-MM-JJ`, une chaîne vide si rien n’est saisi, et le texte tel quel s’il ne se lit pas ou n’existe pas au calendrier.
 */
export function lireDate(texte: string): string {
  const net = texte.trim();
  if (net === '') return '';
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(net);
  const francais = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4})$/.exec(net);
  const [annee, mois, jour] = iso ? [iso[1], iso[2], iso[3]] : francais ? [francais[3], francais[2], francais[1]] : [];
  if (!annee || !mois || !jour) return texte;
  const lu = `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  return estJour(lu) ? lu : texte;
}

/** Écrit un jour `AAAA-MM-JJ` comme « 15/03/2021 » ; tout autre texte reste tel quel. */
export const ecrireDate = (valeur: string | null | undefined) =>
  valeur && /^\d{4}-\d{2}-\d{2}$/.test(valeur) ? valeur.split('-').reverse().join('/') : valeur ?? '';

/** Vrai pour un jour `AAAA-MM-JJ` qui existe. Un brouillon n’envoie que de tels jours. */
export function estJour(valeur: unknown): valeur is string {
  if (typeof valeur !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(valeur)) return false;
  const instant = new Date(`${valeur}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(valeur);
}
