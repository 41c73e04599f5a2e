import type { Constat, Verdict } from '../eligibilite/verdict.ts';

export type ChangementCritere = { readonly code: Constat['code']; readonly libelle: string; readonly avant: Constat['resultat']; readonly apres: Constat['resultat']; readonly motifAvant: string; readonly motifApres: string };

/** Les critères que deux verdicts ne jugent pas de même, dans l’ordre du second ; un critère absent du premier n’a pas changé. */
export const changementsEntre = (avant: Verdict, apres: Verdict): readonly ChangementCritere[] => apres.constats.flatMap(({ code, libelle, resultat, motif }) => {
  const ancien = avant.constats.find((constat) => constat.code === code);
  return ancien && ancien.resultat !== resultat ? [{ code, libelle, avant: ancien.resultat, apres: resultat, motifAvant: ancien.motif, motifApres: motif }] : [];
});
