/** Points PDF (1/72 de pouce) pour une longueur en millimètres. */
export const mm = (longueur: number): number => (longueur * 72) / 25.4;

/** La page A4 des actes, en points : marges de 25 mm à gauche et 20 mm à droite, fenêtre d’enveloppe à 100 mm. */
export const PAGE = {
  largeur: 595.28,
  hauteur: 841.89,
  gauche: mm(25),
  droite: 595.28 - mm(20),
  haut: mm(20),
  bas: 841.89 - mm(31),
  fenetre: { x: mm(100), y: mm(45), largeur: mm(90), hauteur: mm(25) },
} as const;

export const LARGEUR_TEXTE = PAGE.droite - PAGE.gauche;

/** Encres des actes ; contrastes de 4,5 au moins sur blanc pour tout ce qui se lit. */
export const COULEURS = {
  encre: '#1b2430',
  encre2: '#4a5565',
  accent: '#0b5c54',
  accentDoux: '#e3f1ee',
  bord: '#c9ced6',
  filigrane: '#f7eaeb',
  projet: '#a3172a',
  surlignage: '#f6c583',
} as const;
