import type { ErreurSaisie } from '../reglement/question.ts';

type Commun = { readonly nom: string; readonly libelle: string; readonly aide?: string };
type Saisie = Commun & { readonly facultatif?: true };

/** Un champ qui tient en une saisie. `nombre` : entier borné ; `montant` : centimes ; `lignes` : un texte par ligne ; `jours` : des nombres de jours ; `appel` : l’identifiant d’un appel publié. */
export type ChampSimple = Saisie & (
  | { readonly genre: 'texte'; readonly max: number; readonly requis: string }
  | { readonly genre: 'courriel' | 'telephone' | 'siret' | 'jours' | 'appel' }
  | { readonly genre: 'choix'; readonly options: readonly { readonly valeur: string; readonly libelle: string }[] }
  | { readonly genre: 'nombre'; readonly min: number; readonly max: number; readonly unite: string }
  | { readonly genre: 'montant'; readonly min: number }
  | { readonly genre: 'oui-non' }
  | { readonly genre: 'lignes'; readonly nombre: number; readonly max: number; readonly requis: string }
);

/** `groupe` : un objet ; `liste` : des lignes de mêmes colonnes, `ligne` nomme l’une d’elles. */
export type ChampReglage = ChampSimple
  | Commun & { readonly genre: 'groupe'; readonly champs: readonly ChampSimple[] }
  | Commun & { readonly genre: 'liste'; readonly colonnes: readonly ChampSimple[]; readonly nombre: number; readonly ligne: string };

/** Une famille de paramètres de la Région. `source` : d’où vient la valeur de départ ; `effet` : ce qu’un changement touche, et ce qu’il ne touche pas. */
export type SchemaReglage<T> = {
  readonly titre: string;
  readonly source: string;
  readonly effet: string;
  readonly champs: readonly ChampReglage[];
  readonly defaut: T;
  /** Ce qu’aucun champ ne peut juger seul. */
  readonly controler?: (valeur: T) => readonly ErreurSaisie[];
};
