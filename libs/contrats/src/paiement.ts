import 'reflect-metadata/lite';
import type { BilanSubvention, CompteRenduFinancier, ConcordanceTitulaire, Echeance, EtatDemandePaiement, EtatSubvention, FonctionPaiement, Jour, Justificatif, LigneCalcul, ProchainPas, TypeVersement } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsObject, Matches, ValidateNested } from 'class-validator';
import type { PieceDeposee } from './dossier/dossier.ts';
import { Choix, DateJour, Facultatif, Liste, Montant, Nombre, OuiNon, Texte } from './valider.ts';

/** POST /api/subventions/:id/demandes. */
export class NouvelleDemandePaiementDto {
  @Choix(['AVANCE', 'ACOMPTE', 'SOLDE'], 'Choisissez une avance, un acompte ou le solde.') type!: TypeVersement;
}

export class DepensePayeeDto {
  @DateJour('Indiquez la date de la facture.') le!: string;
  @Texte(120, 'Indiquez le fournisseur.') fournisseur!: string;
  @Texte(200, 'Dites ce qui a été acheté.') objet!: string;
  @Montant('Indiquez le montant hors taxes.', 1) htCentimes!: number;
  @Montant('Indiquez le montant toutes taxes comprises.', 1) ttcCentimes!: number;
  @Facultatif() @Matches(/^[0-9a-f-]{36}$/, { message: 'Choisissez la facture dans la liste.' }) pieceId?: string;
}

export class PosteCompteRenduDto {
  @Choix(['charge', 'produit'], 'Choisissez charge ou produit.') sens!: 'charge' | 'produit';
  @Texte(120, 'Nommez ce poste.') libelle!: string;
  @Montant('Indiquez le montant prévu.') prevuCentimes!: number;
  @Montant('Indiquez le montant réalisé.') realiseCentimes!: number;
}

export class CompteRenduDto {
  @Facultatif() @Texte(4000, '') realisation?: string;
  @Facultatif() @Texte(2000, '') beneficiaires?: string;
  @Facultatif() @Texte(1000, '') datesEtLieux?: string;
  @Facultatif() @Texte(2000, '') indicateurs?: string;
  @Facultatif() @Texte(2000, '') difficultes?: string;
  @Liste(40) @ValidateNested({ each: true }) @Type(() => PosteCompteRenduDto) postes!: PosteCompteRenduDto[];
  @Facultatif() @Texte(2000, '') chargesIndirectes?: string;
  @Facultatif() @Texte(2000, '') ecarts?: string;
  @Facultatif() @Texte(2000, '') contributionsVolontaires?: string;
  @OuiNon('Dites si vous attestez ce compte rendu.') exact!: boolean;
}

/** PUT /api/subventions/:id/demandes/:demande (If-Match). */
export class DemandePaiementDto {
  @Facultatif() @Montant('Indiquez l’avance demandée.') avanceDemandeeCentimes?: number;
  @Liste(200) @ValidateNested({ each: true }) @Type(() => DepensePayeeDto) depenses!: DepensePayeeDto[];
  @Facultatif() @IsObject({ message: 'Remplissez le compte rendu.' }) @ValidateNested() @Type(() => CompteRenduDto) compteRendu?: CompteRenduDto;
}

/** PUT /api/subventions/:id/rib. */
export class RibDto {
  @Texte(50, 'Indiquez l’IBAN, tel qu’il figure sur votre RIB.') iban!: string;
  @Texte(140, 'Indiquez le nom du titulaire, tel qu’il figure sur votre RIB.') titulaire!: string;
}

export class ObservationsDto {
  @Texte(4000, 'Écrivez vos observations.') texte!: string;
}

export class ControleLigneDto {
  @Choix(['retenue', 'ecartee'], 'Retenez ou écartez cette dépense.') sort!: 'retenue' | 'ecartee';
  @Montant('Indiquez le montant retenu.') retenuCentimes!: number;
  @Facultatif() @Texte(500, 'Dites pourquoi.') motif?: string;
}
/** PUT /api/finances/paiements/:id/reprises/:ligne : ce qui reste retenu d’une dépense d’un versement précédent. */
export class RepriseDepenseDto {
  @Montant('Indiquez le montant qui reste retenu.') retenuCentimes!: number;
  @Facultatif() @Texte(500, 'Dites pourquoi.') motif?: string;
}
export class ComplementPaiementDto {
  @Texte(2000, 'Dites ce qui manque, point par point.') message!: string;
}
/** Le contrôle du RIB ; le contre-appel est dû quand il est nouveau ou changé. */
export class ControleRibDto {
  @Facultatif() @Choix(['dossier', 'annuaire', 'site-officiel', 'appel-anterieur'], 'Dites où le numéro appelé était déjà connu.') numeroConnu?: 'dossier' | 'annuaire' | 'site-officiel' | 'appel-anterieur';
  @Facultatif() @Texte(120, 'Nommez la personne qui a confirmé.') interlocuteur?: string;
  @Facultatif() @Texte(500, 'Expliquez la différence de nom.') explication?: string;
}
export class MandatPaiementDto {
  /** Absents quand rien n’est à verser : un solde nul se clôt sans mandat. */
  @Facultatif() @Texte(40, 'Indiquez le numéro du mandat.') numero?: string;
  @Facultatif() @Texte(40, 'Indiquez le numéro du bordereau.') bordereau?: string;
  @DateJour('Indiquez la date du mandat.') le!: string;
  @Nombre(2000, 2100, 'Indiquez un exercice entre 2000 et 2100.') exercice!: number;
}
export class JourPaiementDto {
  @DateJour('Indiquez le jour du paiement.') le!: string;
}
export class MotifDto {
  @Texte(1000, 'Indiquez le motif.') motif!: string;
}
export class TitreDto {
  @Texte(40, 'Indiquez le numéro du titre.') numero!: string;
  @Montant('Indiquez le montant du titre.', 1) montantCentimes!: number;
}
export class MouvementTitreDto {
  @Montant('Indiquez le montant.', 1) montantCentimes!: number;
}
export class NonValeurDto {
  @Texte(120, 'Indiquez la délibération qui admet en non-valeur.') deliberation!: string;
}
export class FiltresPaiementsDto {
  @Facultatif() @Choix(['DEPOSEE', 'A_COMPLETER', 'SERVICE_FAIT', 'LIQUIDEE', 'MANDATEE', 'PAYEE', 'REJETEE'], 'État inconnu.') etat?: EtatDemandePaiement;
}
/** POST /api/finances/paiements/retour : le fichier du logiciel financier ; `essai` n’écrit rien. */
export class RetourComptableDto {
  @Texte(120, 'Nommez le fichier.') nom!: string;
  @Texte(900_000, 'Le fichier est vide.') contenu!: string;
  @OuiNon('Dites s’il s’agit d’un essai.') essai!: boolean;
}

export type DepensePaiement = {
  readonly id: string;
  readonly le: Jour;
  readonly fournisseur: string;
  readonly objet: string;
  readonly htCentimes: number;
  readonly ttcCentimes: number;
  /** Ce que la ligne coûte au bénéficiaire, selon qu’il récupère la TVA. */
  readonly baseCentimes: number;
  readonly pieceId: string | null;
  readonly sort: 'retenue' | 'ecartee' | null;
  readonly retenuCentimes: number | null;
  readonly motif: string | null;
};
/** Une dépense retenue à un versement déjà payé ; `reprise` : ce que le solde en écarte. */
export type DepenseAnterieure = { readonly id: string; readonly type: TypeVersement; readonly le: Jour; readonly fournisseur: string; readonly objet: string; readonly pieceId: string | null; readonly retenuCentimes: number; readonly reprise: { readonly retenuCentimes: number; readonly motif: string } | null };
export type RibAffiche = { readonly id: string; readonly iban: string; readonly titulaire: string; readonly concordance: ConcordanceTitulaire; readonly saisiLe: string; readonly confirmeLe: string | null };

type DemandeCommune = {
  readonly id: string;
  readonly version: number;
  readonly subventionId: string;
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly objet: string;
  readonly type: TypeVersement;
  readonly etat: EtatDemandePaiement;
  readonly demandeeLe: Jour | null;
  readonly avanceDemandeeCentimes: number;
  readonly tvaRecuperee: boolean;
  readonly depenses: readonly DepensePaiement[];
  /** Au solde seulement. */
  readonly anterieures: readonly DepenseAnterieure[];
  readonly compteRendu: CompteRenduFinancier | null;
  readonly justificatifs: readonly (Justificatif & { readonly pieces: readonly PieceDeposee[] })[];
  readonly factures: readonly PieceDeposee[];
  readonly complement: string | null;
  readonly montantCentimes: number | null;
  readonly mandatLe: Jour | null;
  readonly payeeLe: Jour | null;
  readonly motif: string | null;
  readonly rib: RibAffiche | null;
};
/** GET /api/subventions/:id/demandes/:demande. */
export type DemandePaiementPorteur = DemandeCommune & {
  readonly structure: string;
  /** Ce que la saisie donnerait aujourd’hui ; nul tant que rien ne peut être calculé. */
  readonly estimationCentimes: number | null;
  readonly postesPrevus: readonly { readonly sens: 'charge' | 'produit'; readonly libelle: string; readonly prevuCentimes: number }[];
};

export type ResumeDemandePaiement = { readonly id: string; readonly type: TypeVersement; readonly etat: EtatDemandePaiement; readonly etatLibelle: string; readonly demandeeLe: Jour | null; readonly montantCentimes: number | null; readonly payeeLe: Jour | null };

/** GET /api/subventions. */
export type MaSubvention = { readonly id: string; readonly numero: string; readonly dossierId: string; readonly objet: string; readonly etat: EtatSubvention; readonly etatLibelle: string; readonly bilan: BilanSubvention; readonly prochainPas: ProchainPas };

/** GET /api/subventions/:id : les mêmes sommes et le même prochain pas que l’agent. */
export type SubventionPorteur = MaSubvention & {
  readonly dossierNumero: string;
  readonly voteeLe: Jour;
  readonly caduqueLe: Jour;
  readonly avanceMaxCentimes: number;
  readonly typesPossibles: readonly TypeVersement[];
  readonly demandes: readonly ResumeDemandePaiement[];
  readonly rib: RibAffiche | null;
  readonly echeances: readonly Echeance[];
  readonly prorogation: { readonly demandee: Jour; readonly motif: string | null } | null;
  readonly prorogationJusquAu: Jour | null;
  readonly observations: readonly { readonly texte: string; readonly le: string }[];
  readonly observationsJusquAu: Jour | null;
};

/** GET /api/finances/paiements. */
export type LignePaiement = { readonly id: string; readonly type: TypeVersement; readonly etat: EtatDemandePaiement; readonly etatLibelle: string; readonly demandeeLe: Jour | null; readonly subventionNumero: string; readonly dossierId: string; readonly beneficiaire: string; readonly objet: string; readonly montantCentimes: number | null; readonly attente: string };

/** `pour` : l’absent que la personne suppléait, nul si elle agit en son nom. */
export type GestePaiement = { readonly fonction: FonctionPaiement; readonly niveau: number; readonly par: string; readonly pour: string | null; readonly le: string };
/** GET /api/finances/paiements/:id. */
export type DemandePaiementAgent = DemandeCommune & {
  readonly etatLibelle: string;
  readonly subventionNumero: string;
  readonly beneficiaire: string;
  readonly structure: string;
  readonly bilan: BilanSubvention;
  readonly retenuCentimes: number | null;
  readonly calcul: readonly LigneCalcul[] | null;
  readonly tropPercuCentimes: number;
  readonly gestes: readonly GestePaiement[];
  readonly mandatNumero: string | null;
  readonly bordereau: string | null;
  /** Ce que la personne connectée peut faire maintenant. */
  readonly possibles: readonly PossiblePaiement[];
  /** Ce qui bloque le mandat, phrase par phrase. */
  readonly blocages: readonly string[];
  readonly attente: string;
};
export type PossiblePaiement = 'complement' | 'controler' | 'rib' | 'service-fait' | 'liquidation' | 'validation' | 'mandat' | 'paiement' | 'rejet' | 'reprise';

/** GET /api/finances/echeancier. */
export type LigneEcheancier = Echeance & { readonly subventionId: string; readonly subventionNumero: string; readonly dossierId: string; readonly beneficiaire: string; readonly objet: string };

/** GET /api/finances/subventions/:id/reversement. */
export type Reversement = {
  readonly aTitrerCentimes: number;
  readonly aRecouvrerCentimes: number;
  readonly contradictoireLe: Jour | null;
  readonly observationsJusquAu: Jour | null;
  readonly observations: readonly { readonly texte: string; readonly le: string }[];
  readonly prorogation: { readonly demandee: Jour; readonly motif: string | null } | null;
  readonly titres: readonly TitreAffiche[];
};
export type TitreAffiche = { readonly id: string; readonly numero: string; readonly montantCentimes: number; readonly recouvreCentimes: number; readonly etat: string; readonly emisLe: Jour };

export type EcartRetour = { readonly ligne: number; readonly mandat: string; readonly message: string };
export type BilanRetour = { readonly lignes: number; readonly rapprochees: number; readonly totalCentimes: number; readonly ecarts: readonly EcartRetour[]; readonly nonPayes: readonly { readonly mandat: string; readonly montantCentimes: number }[]; readonly importe: boolean };
