import { sousDelai } from './delai.ts';
import { Panne } from './panne.ts';

/** `corps` nul quand le statut suffit (429, 5xx). `attendreSecondes` : l’en-tête Retry-After, s’il y en a un. */
export type ReponseHttp = { readonly statut: number; readonly attendreSecondes: number | null; readonly corps: unknown };

const DELAI_MS = 3000;
const OCTETS_MAX = 1_000_000;

/** Lit du JSON par GET : trois secondes, un mégaoctet, aucune redirection suivie. Lève `Panne` ; si `signal` est levé, « délai ». */
export const lireJson = (url: URL, signal: AbortSignal): Promise<ReponseHttp> => sousDelai(signal, DELAI_MS, async (borne) => {
  try {
    const reponse = await fetch(url, { signal: borne, redirect: 'error', headers: { accept: 'application/json' } });
    const muette = reponse.status === 429 || reponse.status >= 500;
    if (muette) await reponse.body?.cancel();
    return { statut: reponse.status, attendreSecondes: secondesDe(reponse.headers.get('retry-after')), corps: muette ? null : analyser(await lireBorne(reponse)) };
  } catch (erreur) {
    if (erreur instanceof Panne) throw erreur;
    throw new Panne(borne.aborted ? 'delai' : 'injoignable');
  }
});

async function lireBorne(reponse: Response): Promise<string> {
  const decodeur = new TextDecoder();
  let [texte, octets] = ['', 0];
  for await (const morceau of (reponse.body ?? []) as AsyncIterable<Uint8Array>) {
    octets += morceau.byteLength;
    if (octets > OCTETS_MAX) throw new Panne('illisible');
    texte += decodeur.decode(morceau, { stream: true });
  }
  return texte + decodeur.decode();
}

function analyser(texte: string): unknown {
  try { return JSON.parse(texte); } catch { throw new Panne('illisible'); }
}

/** Retry-After en secondes ; une date ou un texte ne se lit pas ici : nul. */
const secondesDe = (entete: string | null): number | null => (entete !== null && /^\d{1,5}$/.test(entete.trim()) ? Number(entete) : null);
