/** Le texte d’un fichier en UTF-8, sinon en Windows-1252 (tableurs) ; nul si ce n’est pas du texte. */
export function lireTexte(octets: Uint8Array): string | null {
  const texte = enUtf8(octets) ?? enWindows1252(octets);
  return texte.includes('\u0000') ? null : texte;
}

function enUtf8(octets: Uint8Array): string | null {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(octets); } catch { return null; }
}

/** Les caractères de 0x80 à 0x9f ; écrits ici car le décodeur de Node 20 les lit comme du latin-1. */
const HAUTS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const enWindows1252 = (octets: Uint8Array): string => Buffer.from(octets).toString('latin1').replace(/[\u0080-\u009f]/g, (lettre) => HAUTS[lettre.charCodeAt(0) - 0x80]!);
