/**
 * Joue une action sous un signal qui se lève avec `signal`, ou après `ms`.
 * Écrit à la main : sous Node 20, `AbortSignal.any` peut perdre un `AbortSignal.timeout` ramassé par la mémoire, et ne jamais se lever.
 */
export async function sousDelai<T>(signal: AbortSignal, ms: number, action: (borne: AbortSignal) => Promise<T>): Promise<T> {
  const controleur = new AbortController();
  const lever = () => controleur.abort();
  const minuterie = setTimeout(lever, ms);
  signal.addEventListener('abort', lever, { once: true });
  if (signal.aborted) lever();
  try {
    return await action(controleur.signal);
  } finally {
    clearTimeout(minuterie);
    signal.removeEventListener('abort', lever);
  }
}
