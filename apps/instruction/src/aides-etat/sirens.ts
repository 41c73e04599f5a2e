/** Les SIREN d’un texte libre, espaces intérieurs ôtés ; séparés par une virgule, un point-virgule ou une ligne. */
export const lireSirens = (texte: string): string[] => texte.split(/[,;\n]/).map((un) => un.replace(/\s/g, '')).filter(Boolean);
