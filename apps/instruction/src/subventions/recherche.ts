export type Recherche = { readonly q?: string | undefined; readonly annee?: string | undefined; readonly apres?: string | undefined };

/** Lit l’adresse ; une année qui n’en est pas une ne filtre pas. */
export function lireRecherche(parametres: URLSearchParams): Recherche {
  const [q, annee, apres] = ['q', 'annee', 'apres'].map((cle) => parametres.get(cle)?.trim() || undefined);
  return { q: q?.slice(0, 120), annee: annee && /^20\d{2}$/.test(annee) ? annee : undefined, apres };
}

/** Écrit l’adresse, sans paramètre vide. */
export const adresseSubventions = (recherche: Recherche): string =>
  new URLSearchParams(Object.entries(recherche).filter((entree): entree is [string, string] => Boolean(entree[1]))).toString();
