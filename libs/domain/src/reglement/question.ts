import type { Volet } from './volet.ts';

/** Les étapes de saisie d’un dossier, dans l’ordre de la liste des tâches. */
export type Etape = 'structure' | 'projet' | 'calendrier' | 'financement' | 'pieces' | 'engagements';

/** `egal` : la réponse vaut cette valeur ; `parmi` : elle en fait partie ; `auMoins` : elle l’atteint ; `tous` : chaque condition est remplie. `code` peut désigner un champ typé (`structure.categorie`, `projet.volet`, `financement.demandeCentimes`). */
export type Condition =
  | { readonly code: string; readonly egal: string | number | boolean }
  | { readonly code: string; readonly parmi: readonly (string | number | boolean)[] }
  | { readonly code: string; readonly auMoins: number }
  | { readonly tous: readonly Condition[] };

export type GenreQuestion =
  | 'texte' | 'texteLong' | 'nombre' | 'montant' | 'date' | 'ouiNon' | 'choix' | 'choixMultiple'
  | 'commune' | 'adresse' | 'courriel' | 'telephone' | 'siret' | 'piece' | 'groupe';

/** Une question de l’édition : une donnée, dessinée et contrôlée par un seul moteur ; un `code` n’est jamais réutilisé. */
export type Question = {
  readonly code: string;
  readonly genre: GenreQuestion;
  readonly libelle: string;
  readonly aide?: string;
  readonly requis: boolean;
  readonly volets?: readonly Volet[];
  readonly si?: Condition;
  readonly etape: Etape;
  /** Pour `choix` et `choixMultiple`. */
  readonly options?: readonly { readonly valeur: string; readonly libelle: string }[];
  /** Pour `groupe` : les questions répétées. */
  readonly questions?: readonly Question[];
  /** Longueur maximale (caractères) pour les textes, valeur maximale (unité ou centimes) pour les nombres. */
  readonly max?: number;
};

/** `montant` en centimes entiers, `date` en jour civil, `commune` en code Insee, `piece` en identifiants de pièces. */
export type Reponse = string | number | boolean | readonly string[] | readonly Reponses[] | null;
export type Reponses = { readonly [code: string]: Reponse };

/** Un refus de saisie : le chemin du champ et la phrase qui dit quoi faire. */
export type ErreurSaisie = { readonly chemin: string; readonly message: string };
