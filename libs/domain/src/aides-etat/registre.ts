import { declarationDeMinimis } from '../echeances/publication.ts';
import type { Jour } from '../temps/jour.ts';

/** Une aide de minimis à inscrire au registre public ; `inscriteLe` nul : pas encore. */
export type AInscrire = { readonly octroyeeLe: Jour; readonly inscriteLe: Jour | null };

export type EtatInscription = 'inscrite' | 'inscrite-en-retard' | 'a-inscrire' | 'en-retard';

export const LIBELLES_INSCRIPTION: Readonly<Record<EtatInscription, string>> = { inscrite: 'Inscrite', 'inscrite-en-retard': 'Inscrite hors délai', 'a-inscrire': 'À inscrire', 'en-retard': 'En retard' };

/** Où en est une inscription, et son dernier jour : vingt jours ouvrés après l’octroi, ce jour compris. */
export function inscription({ octroyeeLe, inscriteLe }: AInscrire, aujourdhui: Jour): { readonly echeanceLe: Jour; readonly etat: EtatInscription } {
  const echeanceLe = declarationDeMinimis(octroyeeLe);
  if (inscriteLe !== null) return { echeanceLe, etat: inscriteLe <= echeanceLe ? 'inscrite' : 'inscrite-en-retard' };
  return { echeanceLe, etat: aujourdhui <= echeanceLe ? 'a-inscrire' : 'en-retard' };
}
