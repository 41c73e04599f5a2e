/** Ce qui ne se voit pas ou trompe l’œil : contrôles, demi-caractères, inversions du sens de lecture, blancs sans largeur. */
// eslint-disable-next-line no-control-regex
const INVISIBLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2060\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** Un texte en forme NFC, sans caractère invisible ni blanc de bord ; laisse toute autre valeur telle quelle. */
export const epurer = (valeur: unknown) => typeof valeur === 'string' ? valeur.normalize('NFC').replace(INVISIBLES, '').trim() : valeur;
