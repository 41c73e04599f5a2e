import type { CategorieStructure } from '../reglement/volet.ts';

/** Un cinquième au moins du financement public d’un investissement reste à la charge de la collectivité (L1111-10 CGCT). */
export const partPropreConforme = ({ categorie, nature, apportPropreCentimes, autresFondsPublicsCentimes }: {
  readonly categorie: CategorieStructure;
  readonly nature: 'investissement' | 'fonctionnement';
  readonly apportPropreCentimes: number;
  readonly autresFondsPublicsCentimes: number;
}): boolean => categorie !== 'collectivite' || nature !== 'investissement' || apportPropreCentimes * 4 >= autresFondsPublicsCentimes;
