import type { Sourcee } from '../reglement/provenance.ts';

/** Un critère noté : `mentions[note]` dit en mots ce que vaut chaque note, de 0 à la plus haute ; `poids` entier. */
export type CritereNote = {
  readonly code: string;
  readonly libelle: string;
  readonly description: string;
  readonly poids: number;
  readonly mentions: readonly string[];
};

/** La grille d’une édition. Aucun texte publié n’en donne : ses poids et son seuil sont « à confirmer », jamais dits officiels. */
export type Grille = {
  readonly criteres: Sourcee<readonly CritereNote[]>;
  /** Total à atteindre, en pour mille du maximum ; nul : aucun seuil. */
  readonly seuilPourMille: Sourcee<number | null>;
  /** Fiches validées attendues ; au-delà d’une, chacune est remplie à l’aveugle. */
  readonly evaluateurs: Sourcee<number>;
  /** Écart entre deux fiches, en points, à partir duquel la note retenue se justifie. */
  readonly ecartAJustifier: Sourcee<number>;
  /** Vrai : aucune proposition sans notation. Faux : une notation ouverte se termine, mais rien n’oblige à l’ouvrir. */
  readonly obligatoire: Sourcee<boolean>;
};

/** Une note donnée, et sa justification (vide : aucune). */
export type NoteDonnee = { readonly code: string; readonly note: number; readonly justification: string };

export const noteMax = ({ mentions }: Pick<CritereNote, 'mentions'>): number => mentions.length - 1;
export const estExtreme = (critere: Pick<CritereNote, 'mentions'>, note: number): boolean => note === 0 || note === noteMax(critere);
