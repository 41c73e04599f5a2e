import type { Resultat } from './verdict.ts';

/** Ce qu’une personne conclut d’un critère, à côté du constat automatique. */
export type Conclusion = 'satisfait' | 'non-satisfait' | 'derogation';

/** Où en est le visa d’une conclusion ; nul : elle n’en demandait pas quand elle a été écrite. */
export type EtatVisaConclusion = 'attendu' | 'vise' | 'refuse';
export type ConclusionVisee = { readonly resultat: Conclusion; readonly visa: EtatVisaConclusion | null };

/** Lever un doute appartient à l’instruction ; contredire le constat, dans un sens ou dans l’autre, ou passer outre, demande le visa d’une autre personne. */
export const visaDu = (constat: Resultat, conclusion: Conclusion): boolean => conclusion === 'derogation' || (constat !== 'a-verifier' && conclusion !== constat);

/** La conclusion attend encore un visa : jamais demandé (le constat a changé depuis), attendu ou refusé. */
export const visaManquant = (constat: Resultat, conclusion: ConclusionVisee | null): boolean => conclusion !== null && visaDu(constat, conclusion.resultat) && conclusion.visa !== 'vise';

/** Ce qui vaut pour le critère : la conclusion si rien ne la retient, le constat s’il n’y en a pas ; entre les deux, rien n’est tranché. */
export const resultatRetenu = (constat: Resultat, conclusion: ConclusionVisee | null): Resultat | 'derogation' =>
  conclusion === null ? constat : visaManquant(constat, conclusion) ? 'a-verifier' : conclusion.resultat;
