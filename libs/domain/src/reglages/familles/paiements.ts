import { estCode } from '../est-code.ts';
import { type NiveauValidation, NIVEAUX_DEFAUT } from '../../subvention/paiement/fonctions.ts';
import { JUSTIFICATIFS_DEFAUT, type Justificatif, type JustificatifsPaiement } from '../../subvention/paiement/justificatifs.ts';
import type { ErreurSaisie } from '../../reglement/question.ts';
import type { ChampReglage, ChampSimple, SchemaReglage } from '../schema.ts';

/** Centimes, strictement au-dessus. */
export type SeuilSignature = { readonly signataireAuDelaDeCentimes: number };
export type ImputationReglee = { readonly programme: string; readonly operation: string; readonly chapitre: string; readonly nature: string; readonly fonction: string };
export type Imputations = { readonly programmes: readonly ImputationReglee[]; readonly tiers: readonly { readonly siret: string; readonly code: string }[] };

/** Le chef de service valide toujours ; le signataire, au-delà de ce montant. */
export const niveauxDe = ({ signataireAuDelaDeCentimes }: SeuilSignature): readonly NiveauValidation[] => [{ role: 'VALIDEUR', auDelaDeCentimes: -1 }, { role: 'SIGNATAIRE', auDelaDeCentimes: signataireAuDelaDeCentimes }];

export const NIVEAUX: SchemaReglage<SeuilSignature> = {
  titre: 'Validation des paiements',
  source: 'Valeur d’usage, reprise du seuil de la convention (23 000 €) : à confirmer par la direction des finances.',
  effet: 'Les demandes de versement qui ne sont pas encore validées suivent le nouveau seuil ; ce qui est validé, mandaté ou payé n’en change pas.',
  defaut: { signataireAuDelaDeCentimes: NIVEAUX_DEFAUT[1]!.auDelaDeCentimes },
  champs: [{ genre: 'montant', nom: 'signataireAuDelaDeCentimes', libelle: 'Seconde validation au-delà de', aide: 'Le chef de service valide chaque paiement ; le signataire valide aussi ceux qui dépassent ce montant.', min: 0 }],
};

const COLONNES: readonly ChampSimple[] = [
  { genre: 'texte', nom: 'code', libelle: 'Code', aide: 'Commence par « versement- » ; il ne change plus une fois la pièce demandée.', max: 60, requis: 'Donnez un code à cette pièce.' },
  { genre: 'texte', nom: 'libelle', libelle: 'Nom de la pièce', max: 120, requis: 'Nommez la pièce.' },
  { genre: 'texte', nom: 'aide', libelle: 'Aide au porteur', max: 300, requis: 'Dites au porteur ce que cette pièce doit contenir.' },
];
const pieces = (nom: keyof JustificatifsPaiement, libelle: string): ChampReglage => ({ genre: 'liste', nom, libelle, colonnes: COLONNES, nombre: 12, ligne: 'pièce' });

export const JUSTIFICATIFS: SchemaReglage<JustificatifsPaiement> = {
  titre: 'Justificatifs des versements',
  source: 'Listes d’usage d’autres Régions : à confirmer. La facture de chaque dépense est toujours due en plus.',
  effet: 'Les demandes de versement déposées ensuite les exigent ; une demande déjà contrôlée, liquidée ou payée n’en change pas.',
  defaut: JUSTIFICATIFS_DEFAUT,
  champs: [pieces('AVANCE', 'Avance'), pieces('ACOMPTE', 'Acompte'), pieces('SOLDE', 'Solde')],
  controler: (listes) => Object.entries(listes).flatMap(([type, liste]) => (liste as readonly Justificatif[]).flatMap(({ code }, rang): readonly ErreurSaisie[] => {
    const chemin = `${type}.${rang}.code`;
    if (!estCode(code, 'versement-')) return [{ chemin, message: 'Le code commence par « versement- », puis des lettres sans accent, des chiffres et des traits d’union.' }];
    return (liste as readonly Justificatif[]).findIndex((une) => une.code === code) < rang ? [{ chemin, message: 'Ce code est déjà pris dans cette liste.' }] : [];
  })),
};

const texte = (nom: string, libelle: string, max = 40): ChampSimple => ({ genre: 'texte', nom, libelle, max, requis: `Indiquez : ${libelle.toLowerCase()}.` });

export const IMPUTATIONS: SchemaReglage<Imputations> = {
  titre: 'Imputations comptables',
  source: 'La nomenclature budgétaire et les codes tiers viennent du logiciel de la Région : sans eux, l’export laisse ces colonnes vides.',
  effet: 'Les exports à venir les portent ; un bordereau déjà produit n’en change pas.',
  defaut: { programmes: [], tiers: [] },
  champs: [
    { genre: 'liste', nom: 'programmes', libelle: 'Programmes', nombre: 60, ligne: 'programme', colonnes: [texte('programme', 'Programme'), texte('operation', 'Opération'), texte('chapitre', 'Chapitre'), texte('nature', 'Nature'), texte('fonction', 'Fonction')] },
    { genre: 'liste', nom: 'tiers', libelle: 'Codes tiers', nombre: 500, ligne: 'tiers', colonnes: [{ genre: 'siret', nom: 'siret', libelle: 'SIRET' }, texte('code', 'Code tiers')] },
  ],
  controler: ({ programmes, tiers }) => [
    ...programmes.flatMap(({ programme }, rang) => programmes.findIndex((un) => un.programme === programme) < rang ? [{ chemin: `programmes.${rang}.programme`, message: 'Ce programme a déjà son imputation.' }] : []),
    ...tiers.flatMap(({ siret }, rang) => tiers.findIndex((un) => un.siret === siret) < rang ? [{ chemin: `tiers.${rang}.siret`, message: 'Ce SIRET a déjà son code tiers.' }] : []),
  ],
};
