/** Ôte les caractères de contrôle et les blancs de bord ; laisse toute autre valeur telle quelle. */
export const epurer = (valeur: unknown) =>
  // eslint-disable-next-line no-control-regex
  typeof valeur === 'string' ? valeur.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim() : valeur;
