import type { CommuneCouverte, LigneDossier } from '@maillage/contrats';

export type ProjetSitue = { readonly dossier: LigneDossier; readonly commune: CommuneCouverte | null };

/** Chaque dossier et sa commune, retrouvée par son nom et son département ; nulle si elle n’est pas au découpage du jour. */
export function situer(dossiers: readonly LigneDossier[], communes: readonly CommuneCouverte[]): readonly ProjetSitue[] {
  const parNom = new Map(communes.map((commune) => [`${commune.departement} ${commune.nom}`, commune]));
  return dossiers.map((dossier) => ({ dossier, commune: parNom.get(`${dossier.departement} ${dossier.commune}`) ?? null }));
}
