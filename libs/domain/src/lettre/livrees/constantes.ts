import type { ConstanteLettre } from '../modele.ts';

const CRPA = 'Code des relations entre le public et l’administration';
const de = (source: string, ...textes: readonly string[]): readonly ConstanteLettre[] => textes.map((texte) => ({ texte, source }));

/** Les noms et articles que toutes les lettres livrées écrivent tels quels. */
export const CONSTANTES_COMMUNES: readonly ConstanteLettre[] = [
  ...de('Nom commun de l’autorité, dont le nom entier est dans l’en-tête', 'Région'),
  ...de('Répertoire Sirene', 'SIRET'),
  ...de('Nom de ce code, abrégé', 'CRPA'),
];

export const CONSTANTES_RECOURS: readonly ConstanteLettre[] = [
  ...de('Article R. 414-6 du code de justice administrative', 'Télérecours citoyens'),
  ...de(`Délai du rejet implicite d’un recours gracieux : article L. 231-4 ; ${CRPA}`, 'deux mois'),
];

export const CONSTANTES_ALGORITHME: readonly ConstanteLettre[] = de(CRPA, 'art. L. 311-3-1', 'art. R. 311-3-1-1', 'deux mois');
export const CONSTANTES_SILENCE: readonly ConstanteLettre[] = de(CRPA, 'art. L. 231-4, 3°');
export const CONSTANTES_CONVENTION: readonly ConstanteLettre[] = de('Article 10 de la loi n° 2000-321 du 12 avril 2000', 'art. 10 de la loi n° 2000-321 du 12 avril 2000');
export const CONSTANTES_RETRAIT: readonly ConstanteLettre[] = de(`${CRPA}, retrait et procédure contradictoire`, 'art. L. 242-2, 2° et L. 122-1 du CRPA');
export const CONSTANTES_RECEPTION: readonly ConstanteLettre[] = de(CRPA, 'L. 112-3 et R. 112-5');
