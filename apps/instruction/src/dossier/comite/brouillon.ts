import { useEffect, useRef, useState } from 'react';

/** Garde la saisie d’un formulaire long pour cet onglet : une panne ou un rechargement ne l’efface pas. */
export function useBrouillon<T>(nom: string) {
  const cle = `maillage.instruction.brouillon.${nom}`;
  const [lu] = useState<T | null>(() => lire<T>(cle));
  const courant = useRef<T | null>(null);
  const fini = useRef(false);
  useEffect(() => { if (courant.current && !fini.current) ecrire(cle, courant.current); });
  return {
    lu,
    garder: (saisie: T) => { courant.current = saisie; },
    oublier: () => { fini.current = true; ecrire(cle, null); },
  };
}

function lire<T>(cle: string): T | null {
  try { return JSON.parse(sessionStorage.getItem(cle) ?? 'null') as T | null; } catch { return null; }
}

function ecrire(cle: string, valeur: unknown): void {
  try {
    if (valeur === null) sessionStorage.removeItem(cle);
    else sessionStorage.setItem(cle, JSON.stringify(valeur));
  } catch { /* sans stockage, la saisie vit le temps de la page */ }
}
