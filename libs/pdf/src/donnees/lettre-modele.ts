import type { BlocLettre, NatureDecision } from '@maillage/domain';
import type { Entete, Signataire } from './entete.ts';

/** Une lettre rendue d’après un modèle publié : son texte est figé ici, chaque bout avec sa trace. */
export type DonneesLettreModele = Entete & {
  readonly nature: NatureDecision | 'demande-complements' | 'accuse-recours' | 'reponse-recours';
  readonly gabarit: 'lettre-modele.v1';
  /** Le modèle qui l’a rendue ; `sha256` de son contenu. */
  readonly modele: { readonly id: string; readonly volet: string; readonly version: number; readonly sha256: string };
  readonly titre: string;
  readonly blocs: readonly BlocLettre[];
  /** Chiffres venus du texte libre d’une personne, par variable : surlignés tant que la lettre est un projet. */
  readonly saisis: readonly { readonly texte: string; readonly variable: string }[];
  /** Nul : le portail l’établit pour le compte du service. */
  readonly signataire: Signataire | null;
};
