import type { Mesure } from '@maillage/domain';
import { dateLongue, duree, minutes, nombre } from '@maillage/ui';

/** Une grandeur d’un constat, telle qu’elle se lit. */
export function lireMesure(mesure: Mesure | null): string | null {
  switch (mesure?.unite) {
    case undefined: return null;
    case 'secondes': return temps(mesure.valeur, mesure.approchee);
    case 'etpPermille': return `${nombre(mesure.valeur / 1000, 3)}\u00a0ETP`;
    case 'jours': return enJours(mesure.valeur);
    case 'jour': return dateLongue(mesure.valeur);
    case 'texte': return mesure.valeur;
  }
}

/** L’écart au seuil : « il manque 50 s », « 125 jours de marge » ; nul s’il ne se mesure pas ou vaut zéro. D’une durée estimée, à la minute. */
export function lireMarge(marge: number | null, seuil: Mesure | null, valeur: Mesure | null = null): string | null {
  if (marge === null || !seuil || marge === 0) return null;
  const ecart = Math.abs(marge);
  const grandeur = seuil.unite === 'secondes' ? temps(ecart, valeur?.unite === 'secondes' ? valeur.approchee : undefined) : seuil.unite === 'etpPermille' ? `${nombre(ecart / 1000, 3)}\u00a0ETP` : seuil.unite === 'jours' || seuil.unite === 'jour' ? enJours(ecart) : null;
  return grandeur && (marge > 0 ? `${grandeur} de marge` : `il manque ${grandeur}`);
}

/** Comme la phrase du constat : une estimation se lit à la minute, jamais zéro. */
const temps = (secondes: number, approchee: true | undefined): string => (approchee ? `environ ${minutes(secondes)}` : duree(secondes));
const enJours = (jours: number): string => `${nombre(jours)}\u00a0jour${Math.abs(jours) > 1 ? 's' : ''}`;
