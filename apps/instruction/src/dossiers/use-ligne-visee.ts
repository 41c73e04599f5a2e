import type { RefObject } from 'react';

/** Déplace le focus d’un dossier à l’autre dans le tableau ; part du premier si aucun n’est visé. */
export function useLigneVisee(tableau: RefObject<HTMLElement | null>) {
  const viser = (pas: 1 | -1) => {
    const liens = [...(tableau.current?.querySelectorAll<HTMLAnchorElement>('tbody th a') ?? [])];
    const rang = liens.indexOf(document.activeElement as HTMLAnchorElement);
    const cible = rang < 0 ? (pas === 1 ? liens[0] : liens.at(-1)) : liens[rang + pas];
    cible?.focus();
  };
  return { suivante: () => viser(1), precedente: () => viser(-1) };
}
