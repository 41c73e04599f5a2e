import { COLONNES_SCDL, type ColonneScdl, type LigneScdl } from './schema-scdl.ts';

/** Une ligne et la subvention dont elle vient ; le numéro n’est pas publié. */
export type LigneNumerotee = { readonly numero: string; readonly valeurs: LigneScdl };

export type DifferencePublication =
  | { readonly sorte: 'ajoutee' | 'retiree'; readonly numero: string; readonly valeurs: LigneScdl }
  | { readonly sorte: 'modifiee'; readonly numero: string; readonly colonnes: readonly { readonly colonne: ColonneScdl; readonly avant: string; readonly apres: string }[] };

/** Ce qui change d’une publication à la suivante, par numéro de subvention ; vide si rien ne change. */
export function differencesPublication(avant: readonly LigneNumerotee[], apres: readonly LigneNumerotee[]): readonly DifferencePublication[] {
  const anciennes = new Map(avant.map(({ numero, valeurs }) => [numero, valeurs]));
  const gardees = new Set(apres.map(({ numero }) => numero));
  return [
    ...apres.flatMap(({ numero, valeurs }): DifferencePublication[] => {
      const ancienne = anciennes.get(numero);
      if (!ancienne) return [{ sorte: 'ajoutee', numero, valeurs }];
      const colonnes = COLONNES_SCDL.filter((une) => ancienne[une] !== valeurs[une]).map((colonne) => ({ colonne, avant: ancienne[colonne], apres: valeurs[colonne] }));
      return colonnes.length > 0 ? [{ sorte: 'modifiee', numero, colonnes }] : [];
    }),
    ...avant.filter(({ numero }) => !gardees.has(numero)).map(({ numero, valeurs }): DifferencePublication => ({ sorte: 'retiree', numero, valeurs })),
  ].sort((a, b) => (a.numero < b.numero ? -1 : 1));
}

/** Ce que lit le public : les lignes publiées, et celles que la loi impose même si personne ne les a publiées. Rangées par numéro. */
export const lignesPubliques = (publiees: readonly LigneNumerotee[], dues: readonly LigneNumerotee[]): readonly LigneNumerotee[] =>
  [...new Map([...dues, ...publiees].map((ligne) => [ligne.numero, ligne])).values()].sort((a, b) => (a.numero < b.numero ? -1 : 1));
