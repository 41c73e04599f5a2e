import type { EtapeStructureDto, StructureConnue } from '@maillage/contrats';

/** Ce que l’annuaire sait remplir à l’étape « Votre structure » ; ce qu’il ignore reste à saisir. */
export function champsDeStructure({ raisonSociale, categorie, taille, ess, adresse, codePostal, ville, dansLaRegion }: StructureConnue): Partial<EtapeStructureDto> {
  return { raisonSociale, categorie, ...(taille === null ? {} : { taille }), ...(ess === null ? {} : { ess }), adresse, codePostal, ville, etablissementDansLaRegion: dansLaRegion };
}
