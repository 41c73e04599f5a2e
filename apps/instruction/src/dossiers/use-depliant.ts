import { useEffect, useRef } from 'react';

/** Un `<details>` posé sur la page : Échap ou un clic ailleurs le referme, et Échap rend le focus à son titre. */
export function useDepliant() {
  const boite = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const clic = (evenement: Event) => { if (boite.current && !boite.current.contains(evenement.target as Node)) boite.current.open = false; };
    const touche = (evenement: KeyboardEvent) => {
      if (evenement.key !== 'Escape' || !boite.current?.open) return;
      boite.current.open = false;
      boite.current.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', clic);
    document.addEventListener('focusin', clic);
    document.addEventListener('keydown', touche);
    return () => { document.removeEventListener('pointerdown', clic); document.removeEventListener('focusin', clic); document.removeEventListener('keydown', touche); };
  }, []);
  return boite;
}
