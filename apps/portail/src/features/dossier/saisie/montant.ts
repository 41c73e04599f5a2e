const BLANCS = /[\s\u00A0\u202F]/g;

/**
 * Euros collés d’un tableur (« 12 500,5 € », « 1.250,00 », « 1,250.75 ») → centimes entiers ; nul si ce n’est pas un montant positif au centime.
 * « 1.250 » seul reste ambigu et ne se lit pas : un point de milliers doit être prouvé par un second séparateur.
 */
export function lireEuros(texte: string): number | null {
  const nu = texte.replace(BLANCS, '').replace(/(€|eur(os?)?)$/i, '');
  const simple = /^(\d{1,12})(?:[.,](\d{0,2}))?$/.exec(nu);
  const milliers = /^(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}))?$/.exec(nu);
  if (simple) return centimes(simple[1], simple[2]);
  const prouve = milliers && (nu.match(/[.,]/g)?.length ?? 0) > 1;
  return prouve ? centimes(milliers[1], milliers[3]) : null;
}

const centimes = (entiers = '', decimales = '') => Number(entiers.replace(/[.,]/g, '')) * 100 + Number(decimales.padEnd(2, '0'));
