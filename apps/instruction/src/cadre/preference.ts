import { useSyncExternalStore } from 'react';

const ecoutes = new Set<() => void>();

/** Une préférence d’affichage gardée sur cet appareil ; sans stockage, elle vaut le temps de la page. */
export function usePreference<T extends string>(cle: string, valeurs: readonly [T, ...T[]]): readonly [T, (valeur: T) => void] {
  const lue = useSyncExternalStore(abonner, () => lire(cle));
  const valeur = valeurs.find((admise) => admise === lue) ?? valeurs[0];
  return [valeur, (nouvelle) => { ecrire(cle, nouvelle); for (const prevenir of ecoutes) prevenir(); }];
}

const memoire = new Map<string, string>();
const complet = (cle: string): string => `maillage.instruction.${cle}`;

function lire(cle: string): string | undefined {
  try { return localStorage.getItem(complet(cle)) ?? memoire.get(cle); } catch { return memoire.get(cle); }
}

function ecrire(cle: string, valeur: string): void {
  memoire.set(cle, valeur);
  try { localStorage.setItem(complet(cle), valeur); } catch { /* navigation privée : la mémoire suffit */ }
}

function abonner(prevenir: () => void): () => void {
  ecoutes.add(prevenir);
  addEventListener('storage', prevenir);
  return () => { ecoutes.delete(prevenir); removeEventListener('storage', prevenir); };
}
