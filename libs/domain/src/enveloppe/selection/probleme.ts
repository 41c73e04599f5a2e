/** Un dossier d’une vague close : sa note sur la grille de l’édition (entière ; nulle tant qu’elle n’est pas arrêtée), son montant, les habitants qu’il couvre le premier. */
export type CandidatSelection = { readonly id: string; readonly note: number | null; readonly montantCentimes: number; readonly habitants: number };

export type CritereSelection = 'note' | 'habitants';

/** `criteres` : ceux de l’édition, du premier au dernier ; l’un ne départage que les égalités du précédent, puis le moins cher l’emporte. */
export type ProblemeSelection = { readonly candidats: readonly CandidatSelection[]; readonly enveloppeCentimes: number; readonly criteres: readonly [CritereSelection, ...CritereSelection[]] };

/** À dire partout où une sélection se montre. */
export const AVERTISSEMENT_SELECTION = 'Aide à la lecture, sur les seuls critères de l’édition : la commission permanente décide.';

/** Un candidat dont la valeur tient en un entier exact : les critères l’un derrière l’autre, le montant en moins. */
export type Pese = { readonly id: string; readonly valeur: bigint; readonly cout: bigint };

export type Balance = { readonly peses: readonly Pese[]; readonly base: bigint; readonly couts: bigint };

/** Pèse les candidats notés, le meilleur rapport d’abord ; à égalité, par identifiant. */
export function peser({ candidats, criteres }: ProblemeSelection): Balance {
  const notes = candidats.filter(({ note }) => note !== null);
  const couts = notes.reduce((total, { montantCentimes }) => total + BigInt(montantCentimes), 0n);
  const poids: { readonly critere: CritereSelection; readonly base: bigint }[] = [];
  let base = couts + 1n;
  for (const critere of [...criteres].reverse()) {
    poids.unshift({ critere, base });
    base *= notes.reduce((total, candidat) => total + BigInt(candidat[critere]!), 0n) + 1n;
  }
  const peses = notes.map((candidat) => ({
    id: candidat.id, cout: BigInt(candidat.montantCentimes),
    valeur: poids.reduce((total, un) => total + BigInt(candidat[un.critere]!) * un.base, 0n) - BigInt(candidat.montantCentimes),
  }));
  return { peses: peses.sort((a, b) => signe(b.valeur * a.cout - a.valeur * b.cout) || (a.id < b.id ? -1 : 1)), base: poids[0]!.base, couts };
}

const signe = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);
