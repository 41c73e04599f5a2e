import type { Grille, NoteDonnee } from './grille.ts';

/** Une fiche est un brouillon, puis validée ; retirée, elle ne compte plus (évaluateur déporté ou remplacé). */
export type EtatFiche = 'BROUILLON' | 'VALIDEE' | 'RETIREE';
export type FicheNotee = { readonly evaluateurId: string; readonly etat: EtatFiche; readonly notes: readonly NoteDonnee[] };

export const LIBELLES_ETAT_FICHE: Readonly<Record<EtatFiche, string>> = { BROUILLON: 'En cours', VALIDEE: 'Validée', RETIREE: 'Retirée' };

/** Les fiches qui comptent encore. */
export const enJeu = <T extends Pick<FicheNotee, 'etat'>>(fiches: readonly T[]): readonly T[] => fiches.filter(({ etat }) => etat !== 'RETIREE');

/** Vrai quand toutes les fiches attendues sont là : rien ne peut plus influencer un évaluateur. */
export function fichesReunies(grille: Grille, fiches: readonly Pick<FicheNotee, 'etat'>[]): boolean {
  const comptent = enJeu(fiches);
  return comptent.length >= grille.evaluateurs.valeur && comptent.every(({ etat }) => etat === 'VALIDEE');
}

/**
 * À l’aveugle : chacun lit sa fiche ; celle d’un autre seulement validée, et après avoir validé la sienne.
 * Qui n’évalue pas attend que toutes soient réunies : il ne pourra donc rien souffler.
 */
export function ficheLisible(grille: Grille, fiches: readonly Omit<FicheNotee, 'notes'>[], fiche: Omit<FicheNotee, 'notes'>, lecteurId: string): boolean {
  if (fiche.evaluateurId === lecteurId) return fiche.etat !== 'RETIREE';
  if (fiche.etat !== 'VALIDEE') return false;
  const sienne = enJeu(fiches).find(({ evaluateurId }) => evaluateurId === lecteurId);
  return sienne ? sienne.etat === 'VALIDEE' : fichesReunies(grille, fiches);
}

/** Où en est la notation d’un dossier ; `retenues` : les notes arrêtées, celles de la seule fiche quand l’édition n’en veut qu’une. */
export function notesRetenues(grille: Grille, fiches: readonly FicheNotee[], synthese: readonly NoteDonnee[] | null): readonly NoteDonnee[] | null {
  if (!fichesReunies(grille, fiches)) return null;
  const comptent = enJeu(fiches);
  return comptent.length === 1 ? comptent[0]!.notes : synthese;
}

/** Ce qui empêche de proposer le dossier au comité ; nul : rien. */
export function empechementNotation(grille: Grille | undefined, fiches: readonly FicheNotee[], synthese: readonly NoteDonnee[] | null): string | null {
  if (!grille || (!grille.obligatoire.valeur && enJeu(fiches).length === 0)) return null;
  if (!fichesReunies(grille, fiches)) return 'La notation n’est pas terminée : chaque évaluateur valide d’abord sa fiche.';
  return notesRetenues(grille, fiches, synthese) ? null : 'La notation n’est pas terminée : arrêtez la synthèse des fiches.';
}
