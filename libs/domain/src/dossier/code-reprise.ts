/** Sans I, L, O ni U : rien ne s’y confond à la lecture d’une lettre. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LONGUEUR = 12;

/** Durée de vie d’un code de reprise, en jours (à confirmer) : le temps d’un courrier et d’une inscription. */
export const CODE_REPRISE_JOURS = 90;

/** Un code de douze signes (60 bits) tiré de douze octets au hasard, en trois groupes : « 7KQ2-M4XD-91TB ». */
export const codeDeReprise = (octets: Uint8Array): string =>
  grouper(Array.from({ length: LONGUEUR }, (_, rang) => ALPHABET[octets[rang]! % ALPHABET.length]!).join(''));

/** Le code tel que condensé : majuscules, sans espace ni tiret, les lettres confondues ramenées au chiffre ; nul s’il n’en a pas la forme. */
export function lireCodeDeReprise(saisi: string): string | null {
  const lu = saisi.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replace(/O/g, '0');
  return lu.length === LONGUEUR && [...lu].every((signe) => ALPHABET.includes(signe)) ? grouper(lu) : null;
}

const grouper = (code: string): string => code.match(/.{4}/g)!.join('-');
