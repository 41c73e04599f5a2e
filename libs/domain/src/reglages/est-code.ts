/** Un code : son préfixe, puis des minuscules sans accent, des chiffres et des traits d’union. */
export const estCode = (texte: string, prefixe: string): boolean => texte.startsWith(prefixe) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(texte.slice(prefixe.length));
