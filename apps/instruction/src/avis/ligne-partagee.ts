import type { Etape, SectionAvis } from '@maillage/domain';

const COORDONNEES: readonly string[] = ['Adresse du siège', 'Représentant légal', 'Signataire, par délégation', 'Contact'];

/** Vrai si cette ligne de la demande est ouverte à l’expert : un champ fermé ne s’affiche pas « non indiqué ». */
export function lignePartagee(ouvertes: readonly SectionAvis[], etape: Etape, terme: string): boolean {
  if (etape === 'structure') return ouvertes.includes(COORDONNEES.includes(terme) ? 'contacts' : 'structure');
  return etape === 'projet' || etape === 'calendrier' || (etape === 'financement' && ouvertes.includes('financement'));
}
