import { type EtatSubvention, LIBELLES_SUBVENTION } from '@maillage/domain';

export type Recherche = { readonly q?: string | undefined; readonly annee?: string | undefined; readonly etat?: string | undefined; readonly apres?: string | undefined };

/** Lit l’adresse ; une année ou un état qui n’en est pas un ne filtre pas. */
export function lireRecherche(parametres: URLSearchParams): Recherche {
  const [q, annee, etat, apres] = ['q', 'annee', 'etat', 'apres'].map((cle) => parametres.get(cle)?.trim() || undefined);
  return { q: q?.slice(0, 120), annee: annee && /^20\d{2}$/.test(annee) ? annee : undefined, etat: etat && (etat as EtatSubvention) in LIBELLES_SUBVENTION ? etat : undefined, apres };
}

/** Écrit l’adresse, sans paramètre vide. */
export const adresseSubventions = (recherche: Recherche): string =>
  new URLSearchParams(Object.entries(recherche).filter((entree): entree is [string, string] => Boolean(entree[1]))).toString();
