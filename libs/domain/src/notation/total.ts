import type { CritereNote, Grille, NoteDonnee } from './grille.ts';
import { noteMax } from './grille.ts';

export type TotalNote = { readonly points: number; readonly maximum: number; /** Arrondi vers le bas. */ readonly pourMille: number; /** Nul : l’édition n’a pas de seuil. */ readonly atteint: boolean | null };

const points = (criteres: readonly CritereNote[], note: (critere: CritereNote) => number): number => criteres.reduce((somme, critere) => somme + critere.poids * note(critere), 0);

/** Le total d’une fiche complète, en points entiers ; nul s’il manque une note. Le seuil se compare sans division. */
export function totalNotes({ criteres: { valeur: criteres }, seuilPourMille: { valeur: seuil } }: Grille, notes: readonly NoteDonnee[]): TotalNote | null {
  if (criteres.some(({ code }) => !notes.some((une) => une.code === code))) return null;
  const somme = points(criteres, ({ code }) => notes.find((une) => une.code === code)!.note);
  const maximum = points(criteres, noteMax);
  return { points: somme, maximum, pourMille: Math.floor((somme * 1000) / maximum), atteint: seuil === null ? null : somme * 1000 >= seuil * maximum };
}
