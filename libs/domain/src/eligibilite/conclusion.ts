import type { Resultat } from './verdict.ts';

/** Ce qu’une personne conclut d’un critère, à côté du constat automatique. */
export type Conclusion = 'satisfait' | 'non-satisfait' | 'derogation';

/** Où en est le visa d’une conclusion qui le demande ; nul : elle n’en demande pas. */
export type EtatVisaConclusion = 'attendu' | 'vise' | 'refuse';

/** Lever un doute appartient à l’instruction ; contredire le constat, dans un sens ou dans l’autre, ou passer outre, demande le visa d’une autre personne. */
export const visaDu = (constat: Resultat, conclusion: Conclusion): boolean => conclusion === 'derogation' || (constat !== 'a-verifier' && conclusion !== constat);

/** Ce qui vaut pour le critère : la conclusion si rien ne la retient, le constat s’il n’y en a pas ; entre les deux, rien n’est tranché. */
export function resultatRetenu(constat: Resultat, confirmation: { readonly resultat: Conclusion; readonly visa: EtatVisaConclusion | null } | null): Resultat | 'derogation' {
  if (confirmation === null) return constat;
  return confirmation.visa === null || confirmation.visa === 'vise' ? confirmation.resultat : 'a-verifier';
}
