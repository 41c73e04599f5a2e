import type { BlocLettre, NatureModele } from '@maillage/domain';
import type { Entete, Signataire } from './entete.ts';

/** Une lettre rendue d’après un modèle publié : son texte est figé ici, chaque bout avec sa trace. */
export type DonneesLettreModele = Entete & {
  readonly nature: NatureModele;
  readonly gabarit: 'lettre-modele.v1';
  /** Le modèle qui l’a rendue ; `sha256` de son contenu. */
  readonly modele: { readonly id: string; readonly volet: string; readonly version: number; readonly sha256: string };
  readonly titre: string;
  readonly blocs: readonly BlocLettre[];
  /** Chiffres venus du texte libre d’une personne, par variable : surlignés tant que la lettre est un projet. */
  readonly saisis: readonly { readonly texte: string; readonly variable: string }[];
  readonly signataire: Signataire;
};
