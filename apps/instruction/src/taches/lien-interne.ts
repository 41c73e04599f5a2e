/** L’adresse d’une carte, ramenée à cet espace : l’API la donne avec ou sans « /instruction ». */
export const interne = (lien: string): string => lien.replace(/^\/instruction(?=[/?]|$)/, '') || '/';
