import { useEffect, useLayoutEffect, useRef } from 'react';
import { usePreference } from '../cadre/preference.ts';
import { toucheDe, type Touche } from './touches.ts';

export const useRaccourcisActifs = () => usePreference('raccourcis', ['oui', 'non']);

/** Écoute les raccourcis de la page tant qu’elle est affichée, si la personne ne les a pas coupés. */
export function useRaccourcis(gestes: Readonly<Partial<Record<Touche, () => void>>>): void {
  const [actifs] = useRaccourcisActifs();
  const courants = useRef(gestes);
  // Dès que la page change à l’écran : une touche pressée aussitôt part de ce qui se voit, non de la page d’avant.
  useLayoutEffect(() => { courants.current = gestes; });
  useEffect(() => {
    if (actifs === 'non') return;
    const ecouter = (evenement: KeyboardEvent) => {
      const touche = toucheDe({ key: evenement.key, ctrlKey: evenement.ctrlKey, metaKey: evenement.metaKey, altKey: evenement.altKey, saisie: enSaisie(evenement.target) });
      const geste = touche && courants.current[touche];
      if (!geste) return;
      evenement.preventDefault();
      geste();
    };
    document.addEventListener('keydown', ecouter);
    return () => document.removeEventListener('keydown', ecouter);
  }, [actifs]);
}

const enSaisie = (cible: EventTarget | null): boolean =>
  cible instanceof HTMLElement && (cible.isContentEditable || cible.closest('input, textarea, select, dialog[open]') !== null);
