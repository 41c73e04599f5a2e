/** Un calcul long qui peut rendre la main entre deux étapes ; sa valeur est le résultat. */
export type Etapes<T> = Generator<void, T>;

/** Le calcul d’une traite. */
export function finir<T>(etapes: Etapes<T>): T {
  for (;;) {
    const { done, value } = etapes.next();
    if (done) return value;
  }
}
