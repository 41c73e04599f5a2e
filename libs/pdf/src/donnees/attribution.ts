import type { Jour } from '@maillage/domain';
import type { Deliberation, Entete, Projet, Signataire, Somme, VoiesDeRecours } from './entete.ts';

/** Ce que disent également la convention et l’arrêté qui attribuent une subvention votée. */
export type Attribution = Entete & {
  readonly subvention: string;
  readonly projetAide: Projet;
  readonly beneficiaire: { readonly nom: string; readonly siret: string | null; readonly adresse: string; /** « Inès Carrère, présidente » ; nul : un particulier, ou inconnu. */ readonly representant: string | null };
  /** Chacun après « Vu », sans majuscule ni point final. */
  readonly visas: readonly string[];
  readonly decision: Deliberation;
  /** La base de compatibilité avec le droit des aides d’État, en une phrase. */
  readonly aideEtat: string;
  readonly montant: Somme;
  readonly assiette: Somme;
  /** « 40 % », arrondi vers le bas par l’appelant. */
  readonly taux: string;
  /** Autres aides de la Région au même organisme dans l’année ; nulle : aucune connue. */
  readonly autresAides: Somme | null;
  readonly duree: { readonly debut: Jour; readonly fin: Jour };
  readonly depensesDepuis: Jour;
  /** Une phrase par échéance, « à confirmer » en toutes lettres tant que la Région ne l’a pas arrêté. */
  readonly versement: readonly string[];
  readonly conditions: readonly string[];
  readonly caduqueLe: Jour;
  readonly signataire: Signataire;
};

export type DonneesConvention = Attribution & {
  readonly nature: 'convention';
  readonly gabarit: 'convention.v1';
  readonly signatureAvantLe: Jour;
  /** À qui le bénéficiaire peut reverser une part de la subvention ; vide : à personne. */
  readonly redistribution: readonly { readonly beneficiaire: string; readonly montant: string }[];
  /** Vrai : association ou fondation, liée par le contrat d’engagement républicain. */
  readonly engagementRepublicain: boolean;
  readonly signatureBeneficiaire: Signataire;
  /** Le tribunal d’un litige. */
  readonly tribunal: string;
};

export type DonneesArreteAttributif = Attribution & {
  readonly nature: 'arrete-attributif';
  readonly gabarit: 'arrete-attributif.v1';
  readonly recours: VoiesDeRecours;
};
