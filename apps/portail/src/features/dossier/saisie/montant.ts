const BLANCS = /[\s\u00A0\u202F]/g;

/** Euros tapés ou collés (« 12 500 », « 12 500,5 € », « 1.250,00 ») → centimes entiers ; nul si ce n’est pas un montant positif au centime. */
export function lireEuros(texte: string): number | null {
  const nu = texte.replace(BLANCS, '').replace(/(€|eur(os?)?)$/i, '');
  const milliers = /^\d{1,3}([.,]\d{3})+([.,]\d{1,2})?$/.exec(nu);
  const [entiers = '', decimales = ''] = milliers && separateursDistincts(nu) ? decouper(nu) : nu.replace(',', '.').split('.', 3);
  if (!/^\d{1,12}$/.test(entiers) || !/^\d{0,2}$/.test(decimales) || nu.split(/[.,]/).length > 2 && !milliers) return null;
  return Number(entiers) * 100 + Number(decimales.padEnd(2, '0'));
}

/** « 1.250 » seul reste ambigu : on ne lit un point de milliers que si un autre séparateur, ou le même répété, le prouve. */
const separateursDistincts = (nu: string) => new Set(nu.match(/[.,]/g)).size === 2 || (nu.match(/[.,]/g)?.length ?? 0) > 1;

function decouper(nu: string): [string, string] {
  const dernier = Math.max(nu.lastIndexOf('.'), nu.lastIndexOf(','));
  const memeSigne = new Set(nu.match(/[.,]/g)).size === 1;
  const avant = memeSigne ? nu : nu.slice(0, dernier);
  return [avant.replace(/[.,]/g, ''), memeSigne ? '' : nu.slice(dernier + 1)];
}

/** Centimes → ce qu’on relit dans un champ : « 12500 », « 12500,50 ». */
export const ecrireEuros = (centimes: number): string =>
  `${Math.floor(centimes / 100)}${centimes % 100 === 0 ? '' : `,${String(centimes % 100).padStart(2, '0')}`}`;

/** Nombre à virgule, positif ou nul ; nul si illisible. */
export function lireNombre(texte: string): number | null {
  const nu = texte.replace(BLANCS, '').replace(',', '.');
  return /^\d{1,9}(\.\d{1,4})?$/.test(nu) ? Number(nu) : null;
}

export const ecrireNombre = (nombre: number): string => String(nombre).replace('.', ',');
