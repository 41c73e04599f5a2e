import type { NatureModele } from './modele.ts';

export type TypeVariable = 'texte' | 'montant' | 'date' | 'nombre' | 'courriel' | 'adresse' | 'liste' | 'tableau' | 'condition';
/** `saisie` : dans le tableau d’une variable saisie, la colonne que la personne a écrite. */
export type ColonneLettre = { readonly titre: string; readonly part: number; readonly saisie?: true };

/** Une donnée qu’un modèle peut imprimer ; `source` : le champ ou l’article d’où elle vient ; `saisie` : texte libre d’une personne, dont chaque chiffre se confirme au visa. */
export type VariableLettre = {
  readonly nom: string; readonly libelle: string; readonly type: TypeVariable; readonly source: string; readonly natures: readonly NatureModele[]; readonly saisie?: true;
  readonly tableau?: { readonly legende: string; readonly colonnes: readonly ColonneLettre[] };
};

type Ligne = readonly [nom: string, libelle: string, type: TypeVariable, source: string];
/** Des variables de mêmes lettres. */
export const pour = (natures: readonly NatureModele[], lignes: readonly Ligne[]): readonly VariableLettre[] => lignes.map(([nom, libelle, type, source]) => ({ nom, libelle, type, source, natures }));
