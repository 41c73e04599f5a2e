/** Longueurs des IBAN de l’espace SEPA (registre SWIFT des IBAN) ; un pays absent n’y paie pas. */
const LONGUEURS: Readonly<Record<string, number>> = {
  AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26,
  IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27,
};

/** L’IBAN sans blancs, en majuscules : la forme que l’on compare et que l’on chiffre. */
export const normaliserIban = (saisie: string): string => saisie.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();

/** Pourquoi un IBAN ne peut pas être payé, ou nul : forme, pays, longueur, puis clé de contrôle (ISO 7064, modulo 97-10). */
export function anomalieIban(saisie: string): string | null {
  const iban = normaliserIban(saisie);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) return 'Un IBAN commence par deux lettres et deux chiffres, par exemple FR76.';
  const longueur = LONGUEURS[iban.slice(0, 2)];
  if (longueur === undefined) return 'Ce pays n’est pas dans l’espace SEPA : indiquez un compte français ou européen.';
  if (iban.length !== longueur) return `Un IBAN « ${iban.slice(0, 2)} » compte ${longueur} caractères ; celui-ci en compte ${iban.length}.`;
  return cle97(iban) === 1 ? null : 'Cet IBAN comporte une erreur de saisie : recopiez-le depuis votre RIB.';
}

/** Les quatre derniers caractères seulement : ce que voient ceux qui n’ont pas à connaître le compte. */
export const masquerIban = (iban: string): string => `${iban.slice(0, 2)}•• •••• ${iban.slice(-4)}`;

/** Groupé par quatre, comme sur un relevé. */
export const grouperIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

/** Reste de la division par 97 de l’IBAN retourné, lettres changées en nombres de 10 à 35. */
function cle97(iban: string): number {
  const chiffres = [...iban.slice(4), ...iban.slice(0, 4)].map((c) => Number.parseInt(c, 36)).join('');
  return [...chiffres].reduce((reste, chiffre) => (reste * 10 + Number(chiffre)) % 97, 0);
}
