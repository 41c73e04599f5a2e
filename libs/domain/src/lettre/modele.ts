import type { NatureLettre } from '../acte/delegation.ts';

/** Les lettres qui portent une décision sur une candidature. */
export type NatureDecision = Extract<NatureLettre, 'accord' | 'refus' | 'ajournement' | 'irrecevabilite'>;
export const NATURES_DECISION: readonly NatureDecision[] = ['accord', 'refus', 'ajournement', 'irrecevabilite'];
/** Celles qu’un échange fait naître : une demande de compléments, un recours. */
export type NatureEchange = 'demande-complements' | 'accuse-recours' | 'recours-accueilli' | 'recours-rejete';
export const NATURES_ECHANGE: readonly NatureEchange[] = ['demande-complements', 'accuse-recours', 'recours-accueilli', 'recours-rejete'];

/** Les lettres qu’un modèle rédige. */
export type NatureModele = NatureDecision | NatureEchange;
export const NATURES_MODELE: readonly NatureModele[] = [...NATURES_DECISION, ...NATURES_ECHANGE];
/** Le portail les établit pour le compte du service : elles partent sans signature. */
export const sansSignature = (nature: NatureModele): boolean => nature === 'demande-complements' || nature === 'accuse-recours';

/** Un mot, un article ou un délai que le texte du modèle peut imprimer tel quel, et d’où il vient. */
export type ConstanteLettre = { readonly texte: string; readonly source: string };

/**
 * Ce qu’une personne rédige. `corps`, une ligne par bloc : `# ` titre, `§ ` article numéroté, `- ` entrée de liste,
 * `> `, `>> `, `>>> ` encadré (menu, texte, grand), `---` page neuve, `{signature}` ; sinon un paragraphe.
 * Dans une ligne : `{variable}`, `{si variable} … {sinon} … {fin}`, `**gras**`.
 */
export type ContenuModele = { readonly titre: string; readonly objet: string; readonly corps: string; readonly constantes: readonly ConstanteLettre[] };

export type EtatModele = 'brouillon' | 'publie' | 'retire';
/** Le volet qui vaut pour tous ceux qui n’ont pas leur propre modèle. */
export const TOUS_LES_VOLETS = 'tous';

export type ModeleLettre = { readonly appelId: string; readonly volet: string; readonly nature: NatureModele; readonly version: number; readonly contenu: ContenuModele };

export type PartieModele = 'titre' | 'objet' | 'corps' | 'constantes';
/** Ce qui empêche de publier, et où ; `ligne` et `colonne` comptent à partir de 1 dans leur partie. */
export type ConstatModele = { readonly partie: PartieModele; readonly ligne: number; readonly colonne: number; readonly message: string };

/** Le texte dont on prend l’empreinte : le contenu, toujours dans le même ordre. */
export const jsonModele = ({ titre, objet, corps, constantes }: ContenuModele): string =>
  JSON.stringify({ titre, objet, corps, constantes: constantes.map(({ texte, source }) => ({ texte, source })) });
