import type { ErreurSaisie } from '../reglement/question.ts';
import { type CritereNote, estExtreme, type Grille, noteMax, type NoteDonnee } from './grille.ts';

const note = (notes: readonly NoteDonnee[], code: string) => notes.find((une) => une.code === code);

/** Ce qui rend un brouillon illisible : un critère inconnu ou noté deux fois, une note hors de l’échelle. */
export function anomaliesNotes({ criteres: { valeur: criteres } }: Grille, notes: readonly NoteDonnee[]): readonly ErreurSaisie[] {
  return notes.flatMap(({ code, note: donnee }, rang) => {
    const critere = criteres.find((un) => un.code === code);
    if (!critere || notes.findIndex((une) => une.code === code) !== rang) return [{ chemin: code, message: 'Ce critère n’est pas dans la grille, ou il y est noté deux fois.' }];
    return Number.isInteger(donnee) && donnee >= 0 && donnee <= noteMax(critere) ? [] : [{ chemin: code, message: `Notez de 0 à ${noteMax(critere)}.` }];
  });
}

/** Ce qui manque pour valider une fiche : une note par critère, et pourquoi aux deux extrêmes. */
export function manquesFiche(grille: Grille, notes: readonly NoteDonnee[]): readonly ErreurSaisie[] {
  return [...anomaliesNotes(grille, notes), ...grille.criteres.valeur.flatMap((critere) => manque(critere, notes, (donnee) => (estExtreme(critere, donnee) ? `Justifiez la note ${donnee} : c’est un extrême de l’échelle.` : null)))];
}

/** L’écart d’un critère entre les fiches validées, en points ; zéro avec moins de deux fiches. */
export function ecartDe(code: string, fiches: readonly (readonly NoteDonnee[])[]): number {
  const notes = fiches.flatMap((fiche) => note(fiche, code)?.note ?? []);
  return notes.length < 2 ? 0 : Math.max(...notes) - Math.min(...notes);
}

/** Pourquoi la note retenue doit être justifiée ; nul : elle peut rester sans texte. */
export function raisonDeJustifier(grille: Grille, critere: CritereNote, retenue: number, fiches: readonly (readonly NoteDonnee[])[]): string | null {
  const donnees = fiches.flatMap((fiche) => note(fiche, critere.code)?.note ?? []);
  if (estExtreme(critere, retenue)) return 'extrême de l’échelle';
  if (ecartDe(critere.code, fiches) >= grille.ecartAJustifier.valeur) return `écart de ${ecartDe(critere.code, fiches)} points entre les fiches`;
  return donnees.length > 0 && (retenue < Math.min(...donnees) || retenue > Math.max(...donnees)) ? 'hors des notes données par les évaluateurs' : null;
}

/** Ce qui manque pour arrêter la synthèse. */
export function manquesSynthese(grille: Grille, retenues: readonly NoteDonnee[], fiches: readonly (readonly NoteDonnee[])[]): readonly ErreurSaisie[] {
  return [...anomaliesNotes(grille, retenues), ...grille.criteres.valeur.flatMap((critere) => manque(critere, retenues, (retenue) => {
    const raison = raisonDeJustifier(grille, critere, retenue, fiches);
    return raison && `Justifiez la note ${retenue} : ${raison}.`;
  }))];
}

function manque(critere: CritereNote, notes: readonly NoteDonnee[], exige: (note: number) => string | null): readonly ErreurSaisie[] {
  const donnee = note(notes, critere.code);
  if (!donnee) return [{ chemin: critere.code, message: `Notez le critère « ${critere.libelle} ».` }];
  const phrase = donnee.justification.trim() === '' ? exige(donnee.note) : null;
  return phrase ? [{ chemin: critere.code, message: phrase }] : [];
}
