/** Ce qu’une demande d’avis peut ouvrir d’un dossier déposé ; rien d’autre n’est montré à l’expert. */
export type SectionAvis = 'projet' | 'structure' | 'financement' | 'eligibilite' | 'contacts';

export const SECTIONS_AVIS: readonly { readonly code: SectionAvis; readonly libelle: string; readonly aide: string }[] = [
  { code: 'projet', libelle: 'Projet et calendrier', aide: 'Toujours partagés, avec le nom de la structure et la commune.' },
  { code: 'structure', libelle: 'Structure', aide: 'SIRET, catégorie, collectif d’utilisateurs ; sans adresse ni personne.' },
  { code: 'financement', libelle: 'Financement', aide: 'Dépenses, financements et montant demandé.' },
  { code: 'eligibilite', libelle: 'Éligibilité', aide: 'Les constats du règlement, critère par critère.' },
  { code: 'contacts', libelle: 'Coordonnées', aide: 'Adresse du siège, représentant légal, courriel et téléphone.' },
];

/** Les coordonnées bancaires ne se partagent jamais. */
const PIECES_BANCAIRES: readonly string[] = ['rib'];
export const piecePartageable = (code: string): boolean => !PIECES_BANCAIRES.includes(code);

/** Les sections d’une demande : le projet toujours, sans doublon, dans l’ordre de la table. */
export const sectionsDemandees = (choisies: readonly string[]): readonly SectionAvis[] =>
  SECTIONS_AVIS.map(({ code }) => code).filter((code) => code === 'projet' || choisies.includes(code));
