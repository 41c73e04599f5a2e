import type { TypeVersement } from '../machines/machine-demande-paiement.ts';

/** Une pièce demandée à l’appui d’un versement ; `code` commence par « versement- ». */
export type Justificatif = { readonly code: string; readonly libelle: string; readonly aide: string };
export type JustificatifsPaiement = Readonly<Record<TypeVersement, readonly Justificatif[]>>;

export const CODE_FACTURE = 'versement-facture';

/** Listes d’usage, à confirmer par la Région : la facture de chaque ligne est toujours due en plus. */
export const JUSTIFICATIFS_DEFAUT: JustificatifsPaiement = {
  AVANCE: [],
  ACOMPTE: [{ code: 'versement-etat-certifie', libelle: 'État récapitulatif des dépenses signé', aide: 'Daté et signé par la personne qui représente la structure.' }],
  SOLDE: [
    { code: 'versement-etat-certifie', libelle: 'État récapitulatif des dépenses signé', aide: 'Daté et signé par la personne qui représente la structure.' },
    { code: 'versement-rapport', libelle: 'Bilan de l’action', aide: 'Le rapport d’activité, ou le bilan du projet.' },
  ],
};

/** Les pièces de la liste qui manquent ; vide quand rien n’empêche de déposer. */
export const justificatifsManquants = (type: TypeVersement, attendus: JustificatifsPaiement, presents: readonly string[]): readonly Justificatif[] => attendus[type].filter(({ code }) => !presents.includes(code));

/** Les types de versement qui demandent des dépenses justifiées. */
export const demandeDesDepenses = (type: TypeVersement): boolean => type !== 'AVANCE';
