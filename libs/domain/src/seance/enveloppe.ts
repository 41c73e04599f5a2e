import type { AvisComite } from './avis-comite.ts';

export type LigneEnveloppe = { readonly id: string; readonly avis: AvisComite | null; readonly montantCentimes: number | null };
/** En centimes ; `resteCentimes` nul sans enveloppe, négatif quand les propositions la dépassent. */
export type BilanEnveloppe = { readonly retenuCentimes: number; readonly proposeCentimes: number; readonly resteCentimes: number | null };

const somme = (lignes: readonly LigneEnveloppe[]): number => lignes.reduce((total, { montantCentimes }) => total + (montantCentimes ?? 0), 0);

/** Ce que la séance a retenu, ce qu’elle propose en tout (retenu et pas encore examiné), et ce qui reste de l’enveloppe après cela. */
export function bilanEnveloppe(lignes: readonly LigneEnveloppe[], enveloppeCentimes: number | null): BilanEnveloppe {
  const retenuCentimes = somme(lignes.filter(({ avis }) => avis === 'favorable'));
  const proposeCentimes = retenuCentimes + somme(lignes.filter(({ avis }) => avis === null));
  return { retenuCentimes, proposeCentimes, resteCentimes: enveloppeCentimes === null ? null : enveloppeCentimes - proposeCentimes };
}

/** Ce qu’il reste pour ce dossier, les autres favorables retenus ; nul sans enveloppe. */
export function disponiblePour(id: string, lignes: readonly LigneEnveloppe[], enveloppeCentimes: number | null): number | null {
  return enveloppeCentimes === null ? null : enveloppeCentimes - somme(lignes.filter((ligne) => ligne.id !== id && ligne.avis === 'favorable'));
}
