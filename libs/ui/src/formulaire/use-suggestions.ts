import { useEffect, useState } from 'react';

export type Suggestions<T> = { readonly etat: 'repos' | 'recherche' | 'trouve' | 'panne'; readonly liste: readonly T[]; readonly texte: string };

const ATTENTE_MS = 200;

/** Cherche au fil de la frappe : 200 ms après la dernière touche, la dernière demande seule compte. */
export function useSuggestions<T>(texte: string, minimum: number, actif: boolean, chercher: (texte: string, signal: AbortSignal) => Promise<readonly T[]>): Suggestions<T> {
  const [suggestions, setSuggestions] = useState<Suggestions<T>>({ etat: 'repos', liste: [], texte: '' });
  useEffect(() => {
    const net = texte.trim();
    if (!actif || net.length < minimum) { setSuggestions({ etat: 'repos', liste: [], texte: net }); return; }
    const annulation = new AbortController();
    const minuterie = setTimeout(() => {
      setSuggestions((avant) => ({ ...avant, etat: 'recherche' }));
      chercher(net, annulation.signal).then(
        (liste) => { if (!annulation.signal.aborted) setSuggestions({ etat: 'trouve', liste, texte: net }); },
        () => { if (!annulation.signal.aborted) setSuggestions({ etat: 'panne', liste: [], texte: net }); },
      );
    }, ATTENTE_MS);
    return () => { clearTimeout(minuterie); annulation.abort(); };
    // `chercher` change à chaque rendu sans changer de sens : il n’est pas suivi.
  }, [texte, minimum, actif]);
  return suggestions;
}
