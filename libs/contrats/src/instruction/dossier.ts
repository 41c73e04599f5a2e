import type { CodeTransition, Etat, EtatAffiche, Issue, Jour, ReglagesBudget, Reponses, Verdict } from '@maillage/domain';
import { ValidateIf } from 'class-validator';
import type { CritereInstruit } from './criteres.ts';
import type { ActeResume } from '../acte.ts';
import type { CompteAvis } from '../avis.ts';
import type { ContenuDossier, PieceAttendue } from '../dossier/dossier.ts';
import type { SaisieDossier } from '../saisie.ts';
import type { LieuProche } from '../territoire.ts';
import { Choix, DateJour, Facultatif, Montant, OuiNon, Texte, Textes } from '../valider.ts';

/** POST …/eligibilite/:code : la conclusion d’une personne, à côté du constat automatique. Motif exigé si elle s’en écarte. */
export class ConfirmationDto {
  @Choix(['satisfait', 'non-satisfait', 'derogation'], 'Choisissez votre conclusion.') resultat!: 'satisfait' | 'non-satisfait' | 'derogation';
  @Facultatif() @Texte(1000, 'Expliquez votre conclusion.') motif?: string;
}

/** Les lignes instruites et ce qu’elles donnent ; tout montant en centimes. */
export type BudgetInstruit = {
  readonly version: number;
  readonly lignes: readonly { readonly ligne: string; readonly poste: string; readonly libelle: string; readonly eligible: boolean; readonly htCentimes: number; readonly ttcCentimes: number; readonly engageeLe: Jour | null; readonly demandeCentimes: number; readonly retenuCentimes: number; readonly motif: string | null }[];
  readonly assietteDemandeeCentimes: number;
  readonly assietteRetenueCentimes: number;
  readonly tauxPourMille: number | null;
  readonly plafondCentimes: number | null;
  readonly aideMaximaleCentimes: number | null;
  readonly demandeCentimes: number;
  readonly htOuTtc: 'HT' | 'TTC';
  readonly reglages: ReglagesBudget;
  /** Premier jour où une dépense engagée compte. */
  readonly eligiblesDepuis: Jour;
  /** Ce que la structure a déclaré : elle récupère la TVA, ou non. */
  readonly recupereTva: boolean;
};

/** POST …/proposer : ce que l’instructeur propose au comité. */
export class PropositionDto {
  @Choix(['accord', 'refus'], 'Choisissez le sens de la proposition.') sens!: 'accord' | 'refus';
  @ValidateIf((dto: PropositionDto) => dto.sens === 'accord') @Montant('Indiquez le montant proposé.', 1) montantCentimes?: number;
  @Texte(5000, 'Rédigez l’analyse qui sera lue par le comité.') analyse!: string;
  @ValidateIf((dto: PropositionDto) => dto.sens === 'refus') @Textes(12, 1000, 'Indiquez au moins un motif.') motifs?: string[];
}

/** POST …/comite : avis du comité sur le dossier (valideur). */
export class PassageComiteDto {
  @Choix(['favorable', 'defavorable', 'ajourne'], 'Choisissez l’avis du comité.') avis!: 'favorable' | 'defavorable' | 'ajourne';
  @Texte(40, 'Choisissez la séance.') seanceId!: string;
}

export class InscriptionDossierDto {
  @Texte(40, 'Choisissez la séance de la commission permanente.') seanceId!: string;
}

/** POST …/deliberation (Idempotency-Key) : saisie par le secrétariat de la commission permanente, jamais par l’instructeur. */
export class DeliberationDto {
  @Choix(['accord', 'refus', 'ajournement'], 'Choisissez le sens du vote.') sens!: 'accord' | 'refus' | 'ajournement';
  @ValidateIf((dto: DeliberationDto) => dto.sens === 'accord') @Montant('Indiquez le montant voté.', 1) montantCentimes?: number;
  @Facultatif() @Texte(2000, 'Indiquez les conditions.') conditions?: string;
  @ValidateIf((dto: DeliberationDto) => dto.sens !== 'accord') @Textes(12, 1000, 'Indiquez au moins un motif.') motifs?: string[];
  @Texte(60, 'Indiquez le numéro de la délibération.') numero!: string;
  @DateJour('Indiquez la date de la délibération.') le!: string;
  /** Date à laquelle elle est exécutoire (transmise au préfet et publiée) ; peut venir plus tard. */
  @Facultatif() @DateJour('Indiquez la date exécutoire.') executoireLe?: string;
}

export class ExecutoireDto {
  @DateJour('Indiquez la date à laquelle la délibération est exécutoire.') executoireLe!: string;
}

export class SignatureDto {
  /** SHA-256 des octets affichés : 409 si l’acte a changé. */
  @Texte(64, 'Relisez l’acte avant de le signer.') sha256!: string;
}

/** POST …/acte : la lettre figée part au visa puis à la signature, par la voie choisie (le téléservice par défaut). */
export class SoumissionDto {
  @Facultatif() @Choix(['teleservice', 'parapheur', 'papier'], 'Choisissez comment la lettre sera signée.') voie?: 'teleservice' | 'parapheur' | 'papier';
}

export class VisaActeDto {
  /** SHA-256 des octets lus : 409 si l’acte a changé. */
  @Texte(64, 'Relisez la lettre avant de la viser.') sha256!: string;
  @Facultatif() @Texte(1000, 'Écrivez votre remarque.') remarque?: string;
  /** Vrai : les chiffres saisis que la lettre imprime ont été relus ; 409 sans cela s’il y en a. */
  @Facultatif() @OuiNon('Cochez pour confirmer les chiffres saisis.') chiffresConfirmes?: boolean;
}

export class RefusVisaDto {
  @Texte(1000, 'Dites ce qu’il faut reprendre dans la lettre.') motif!: string;
}

/** POST …/ineligibilite : critères non satisfaits à l’appui, ou motif seul si le valideur s’écarte des constats. */
export class IneligibiliteDto {
  @Texte(1000, 'Expliquez pourquoi le dossier est inéligible.') motif!: string;
  @Facultatif() @OuiNon('Dites si vous vous écartez des constats.') malgreLesConstats?: boolean;
}

/** POST …/reouverture */
export class ReouvertureDto {
  @Texte(1000, 'Indiquez pourquoi le dossier est rouvert.') motif!: string;
}

export class NotificationDto {
  @Choix(['electronique', 'lrar', 'remise-en-main-propre'], 'Choisissez le mode de notification.') mode!: 'electronique' | 'lrar' | 'remise-en-main-propre';
  @Facultatif() @Texte(200, 'Indiquez la preuve (numéro de recommandé…).') preuve?: string;
  /** Jour de la remise ; aujourd’hui par défaut. */
  @Facultatif() @DateJour('Indiquez le jour de la remise.') remiseLe?: string;
}

export type Seance = { readonly id: string; readonly genre: 'comite' | 'commission-permanente'; readonly tenueLe: Jour; readonly lieu: string };

export type DecisionAgent = {
  readonly id: string;
  readonly sens: 'accord' | 'refus' | 'ajournement';
  readonly montantCentimes: number | null;
  readonly conditions: string;
  readonly motifs: readonly string[];
  readonly numero: string;
  readonly le: Jour;
  readonly executoireLe: Jour | null;
  readonly saisiePar: string;
  readonly saisieLe: string;
};

export type LigneJournal = { readonly seq: number; readonly le: string; readonly acteur: string; readonly code: string; readonly texte: string; readonly de: string | null; readonly vers: string | null; readonly empreinte: string };


/** Une action offerte à la personne connectée ; `empechement` dit pourquoi elle ne peut pas encore la faire. */
export type ActionDossier = { readonly code: CodeTransition | 'prendreEnCharge' | 'rendreExecutoire' | 'soumettreSignature' | 'viser' | 'signer' | 'notifier'; readonly libelle: string; readonly empechement: string | null };

/** GET /api/instruction/dossiers/:id */
export type DossierAgent = {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly etat: Etat;
  readonly affiche: EtatAffiche;
  readonly appel: { readonly id: string; readonly titre: string; readonly version: number };
  readonly porteur: { readonly nom: string; readonly courriel: string };
  readonly instructeur: Agent0 | null;
  /** Saisi par un agent d’après un envoi ; nul : déposé en ligne. */
  readonly saisie: SaisieDossier | null;
  readonly deposeLe: string;
  readonly rejetImpliciteLe: Jour | null;
  readonly volet: string | null;
  readonly commune: { readonly code: string; readonly nom: string; readonly departement: string } | null;
  readonly demandeCentimes: number | null;
  /** La candidature telle que déposée : figée. */
  readonly depot: { readonly contenu: ContenuDossier; readonly reponses: Reponses; readonly pieces: readonly PieceAttendue[] };
  readonly verdict: Verdict;
  readonly issueInstruite: Issue;
  readonly criteres: readonly CritereInstruit[];
  readonly lieux: readonly LieuProche[];
  readonly origine: { readonly lon: number; readonly lat: number } | null;
  readonly budget: BudgetInstruit;
  readonly proposition: { readonly sens: 'accord' | 'refus'; readonly montantCentimes: number | null; readonly analyse: string; readonly motifs: readonly string[] } | null;
  readonly seances: readonly Seance[];
  readonly decision: DecisionAgent | null;
  readonly actes: readonly ActeResume[];
  readonly avis: CompteAvis;
  readonly actions: readonly ActionDossier[];
  readonly notifieLe: string | null;
};
type Agent0 = { readonly id: string; readonly nom: string };
