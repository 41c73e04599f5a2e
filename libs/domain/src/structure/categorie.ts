import type { CategorieStructure } from '../reglement/volet.ts';

/** Catégories juridiques de l’Insee (niveau III) qui ne suivent pas leur famille. */
const EXCEPTIONS: Readonly<Record<string, CategorieStructure>> = {
  '1000': 'particulier',
  '7210': 'collectivite', '7220': 'collectivite', '7229': 'collectivite', '7230': 'collectivite', '7225': 'collectivite',
  '7312': 'collectivite', '7313': 'collectivite',
  '7343': 'collectivite', '7344': 'collectivite', '7346': 'collectivite', '7348': 'collectivite',
  '7353': 'collectivite', '7354': 'collectivite', '7355': 'collectivite', '7357': 'collectivite',
};

/** Premiers chiffres : la plus longue racine l’emporte. */
const FAMILLES: readonly (readonly [string, CategorieStructure])[] = [
  ['92', 'association'], ['93', 'association'],
  ['4', 'etablissement-public'], ['7', 'etablissement-public'],
  ['2', 'entreprise'], ['3', 'entreprise'], ['5', 'entreprise'], ['6', 'entreprise'],
  ['1', 'particulier'],
];

/**
 * Catégorie du règlement pour un code de nature juridique (nomenclature Insee, 4 chiffres) ; nulle si le code ne tranche pas.
 * Les fondations (93…) suivent les associations pour le contrat d’engagement républicain ; à confirmer pour le reste.
 */
export function categorieDeNatureJuridique(code: string): CategorieStructure | null {
  return EXCEPTIONS[code] ?? FAMILLES.find(([racine]) => code.startsWith(racine))?.[1] ?? null;
}

/** Droit privé au sens de la loi du 12 avril 2000 : la convention y est obligatoire au-delà du seuil. */
export const estDroitPrive = (categorie: CategorieStructure): boolean => ['association', 'entreprise', 'particulier'].includes(categorie);
