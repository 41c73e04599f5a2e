import type { PieceRequise, Reglement } from './reglement.ts';
import type { Condition, Etape, Question, Reponses } from './question.ts';

/** Ce qu’un dossier sait déjà : les champs typés par étape (`{ structure: { categorie }, projet: { volet } … }`) et les réponses par code. */
export type Noyau = Readonly<Record<string, unknown>>;
export type Saisie = { readonly noyau: Noyau; readonly reponses: Reponses };

/** Les questions d’une étape que cette saisie rend visibles, dans l’ordre de l’édition. */
export const questionsVisibles = ({ formulaire }: Pick<Reglement, 'formulaire'>, etape: Etape, saisie: Saisie): readonly Question[] =>
  formulaire.filter((question) => question.etape === etape && estVisible(question, formulaire, saisie));

/** Les pièces que cette saisie demande : celles du volet, dont la condition est remplie. */
export const piecesDemandees = ({ pieces, formulaire }: Pick<Reglement, 'pieces' | 'formulaire'>, saisie: Saisie): readonly PieceRequise[] =>
  pieces.filter((piece) => estVisible(piece, formulaire, saisie));

/** Visible : le volet du dossier en est, et la condition `si` est remplie par des réponses elles-mêmes visibles. */
export function estVisible({ volets, si }: Pick<Question, 'volets' | 'si'>, questions: readonly Question[], saisie: Saisie): boolean {
  const volet = lire(saisie.noyau, 'projet.volet');
  if (volets && !volets.some((code) => code === volet)) return false;
  return si === undefined || estRemplie(si, questions, saisie);
}

function estRemplie(condition: Condition, questions: readonly Question[], saisie: Saisie): boolean {
  if ('tous' in condition) return condition.tous.every((une) => estRemplie(une, questions, saisie));
  const question = questions.find(({ code }) => code === condition.code);
  if (question && !estVisible(question, questions, saisie)) return false;
  const valeur = question || !condition.code.includes('.') ? saisie.reponses[condition.code] : lire(saisie.noyau, condition.code);
  const valeurs: readonly unknown[] = Array.isArray(valeur) ? valeur : [valeur];
  if ('egal' in condition) return valeurs.includes(condition.egal);
  if ('parmi' in condition) return condition.parmi.some((attendue) => valeurs.includes(attendue));
  return valeurs.some((une) => typeof une === 'number' && une >= condition.auMoins);
}

const lire = (noyau: unknown, code: string): unknown =>
  code.split('.').reduce<unknown>((objet, cle) => (objet !== null && typeof objet === 'object' ? (objet as Record<string, unknown>)[cle] : undefined), noyau);
