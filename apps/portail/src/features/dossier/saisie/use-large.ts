import { useSyncExternalStore } from 'react';

const REQUETE = '(min-width: 62rem)';

/** Vrai quand un tableau de saisie tient en largeur ; en deçà, ses lignes deviennent des fiches. */
export const useLarge = (): boolean => useSyncExternalStore(
  (prevenir) => {
    const media = window.matchMedia(REQUETE);
    media.addEventListener('change', prevenir);
    return () => media.removeEventListener('change', prevenir);
  },
  () => window.matchMedia(REQUETE).matches,
);
