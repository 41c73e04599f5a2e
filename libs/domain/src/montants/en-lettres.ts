const UNITES = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize', 'dix-sept', 'dix-huit', 'dix-neuf'];
const DIZAINES = ['', '', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

/** Un montant en toutes lettres pour les actes : « quarante-huit mille deux cents euros et cinquante centimes ». Centimes positifs, moins de dix milliards d’euros. */
export function enLettres(centimes: number): string {
  if (!Number.isSafeInteger(centimes) || centimes < 0 || centimes >= 1_000_000_000_000) throw new RangeError('Montant hors des limites de l’écriture en lettres.');
  const [entiers, reste] = [Math.floor(centimes / 100), centimes % 100];
  const euros = `${nombre(entiers)}${/(million|milliard)s?$/.test(nombre(entiers)) ? ' d’' : ' '}euro${entiers > 1 ? 's' : ''}`;
  if (reste === 0) return euros;
  const partie = `${nombre(reste)} centime${reste > 1 ? 's' : ''}`;
  return entiers === 0 ? `${partie} d’euro` : `${euros} et ${partie}`;
}

function nombre(n: number): string {
  if (n < 1000) return centaines(n, true);
  const [milliards, millions, milliers, unites] = [Math.floor(n / 1e9), Math.floor(n / 1e6) % 1000, Math.floor(n / 1000) % 1000, n % 1000];
  return [
    milliards > 0 ? `${nombre(milliards)} milliard${milliards > 1 ? 's' : ''}` : '',
    millions > 0 ? `${centaines(millions, true)} million${millions > 1 ? 's' : ''}` : '',
    milliers > 0 ? (milliers === 1 ? 'mille' : `${centaines(milliers, false)} mille`) : '',
    unites > 0 ? centaines(unites, true) : '',
  ].filter(Boolean).join(' ');
}

/** `final` : « cent » et « quatre-vingt » prennent un s quand rien ne suit, sauf devant « mille ». */
function centaines(n: number, final: boolean): string {
  const [cent, reste] = [Math.floor(n / 100), n % 100];
  if (cent === 0) return dizaines(reste, final);
  const tete = cent === 1 ? 'cent' : `${UNITES[cent]} cent${reste === 0 && final ? 's' : ''}`;
  return reste === 0 ? tete : `${tete} ${dizaines(reste, final)}`;
}

function dizaines(n: number, final: boolean): string {
  if (n < 20) return UNITES[n] ?? '';
  const dizaine = Math.floor(n / 10);
  const reste = dizaine === 7 || dizaine === 9 ? n - (dizaine - 1) * 10 : n % 10;
  const nom = DIZAINES[dizaine] ?? '';
  if (reste === 0) return dizaine === 8 && final ? `${nom}s` : nom;
  const liaison = (reste === 1 || reste === 11) && dizaine < 8 ? ' et ' : '-';
  return `${nom}${liaison}${UNITES[reste]}`;
}
