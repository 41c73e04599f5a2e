import type { DecisionVotee, EtapeDatee, IssueVote, Jour, Quorum, Regroupement } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import { Choix, DateJour, Facultatif, Liste, Montant, Nombre, OuiNon, Texte } from './valider.ts';

const JOURS = 'Indiquez un nombre de jours civils avant la séance, de 0 à 120.';
const VOIX = 'Comptez les voix : un nombre entier.';

/** PUT /api/instruction/commissions/:id/reglages (If-Match) */
export class ReglagesCommissionDto {
  @Nombre(0, 120, JOURS) @IsInt({ message: JOURS }) depotJours!: number;
  @Nombre(0, 120, JOURS) @IsInt({ message: JOURS }) visasJours!: number;
  @Nombre(0, 120, JOURS) @IsInt({ message: JOURS }) envoiJours!: number;
  @Choix(['volet', 'appel'], 'Choisissez comment ranger les dossiers en rapports.') regroupement!: Regroupement;
  /** Absent : plus de la moitié des élus. */
  @Facultatif() @Nombre(1, 300, 'Indiquez un nombre d’élus, de 1 à 300.') @IsInt({ message: 'Indiquez un nombre d’élus, de 1 à 300.' }) quorum?: number;
  @OuiNon('Dites si un élu déporté reste compté dans le quorum.') deportsComptent!: boolean;
}

/** POST …/etapes/:etape : le jour où l’étape a été faite. */
export class EtapeCommissionDto {
  @DateJour('Indiquez la date.') le!: string;
}

export class EluDto {
  @Texte(120, 'Indiquez le nom de l’élu.') nom!: string;
  @Facultatif() @Texte(120, 'Indiquez le groupe.') groupe?: string;
  @OuiNon('Dites si l’élu est présent.') present!: boolean;
}
/** PUT …/elus (If-Match) : toute la liste ; un nom gardé garde ses déports. */
export class ElusDto {
  @Liste(300) @ValidateNested({ each: true }) @Type(() => EluDto) elus!: EluDto[];
}

/** PUT …/deports : pose le déport d’un élu, ou le lève sans motif. */
export class DeportEluDto {
  @Texte(40, 'Choisissez un élu.') eluId!: string;
  @Texte(40, 'Choisissez un dossier.') dossierId!: string;
  @Facultatif() @Texte(300, 'Indiquez le motif du déport.') motif?: string;
}

/** POST …/dossiers/:dossier/deplacement */
export class DeplacementDto {
  @Texte(40, 'Choisissez une autre séance.') seanceId!: string;
}
/** POST …/dossiers/:dossier/retrait : avant la séance. */
export class RetraitCommissionDto {
  @Texte(1000, 'Dites pourquoi ce dossier est retiré.') motif!: string;
}

/** PUT …/rapports/:groupe (If-Match : version du texte, 0 s’il n’a jamais été écrit). */
export class IntroductionDto {
  @Texte(20_000, 'Écrivez l’exposé des motifs.') texte!: string;
}

export class VoteDto {
  @Texte(40, 'Choisissez un dossier.') dossierId!: string;
  @Choix(['adopte', 'amende', 'rejete', 'ajourne', 'retire'], 'Choisissez le vote.') issue!: IssueVote;
  @Facultatif() @Montant('Indiquez le montant amendé.', 1) montantCentimes?: number;
  @Nombre(0, 300, VOIX) @IsInt({ message: VOIX }) pour!: number;
  @Nombre(0, 300, VOIX) @IsInt({ message: VOIX }) contre!: number;
  @Nombre(0, 300, VOIX) @IsInt({ message: VOIX }) abstentions!: number;
  @Facultatif() @Texte(1000, 'Indiquez le motif.') motif?: string;
}
export class NumeroDeliberationDto {
  @Texte(60, 'Rapport inconnu.') groupe!: string;
  @Texte(60, 'Indiquez le numéro de la délibération.') numero!: string;
}
/** POST …/votes (Idempotency-Key) : toute la grille, ou rien. Les votes sont ensuite enregistrés dossier par dossier. */
export class VotesDto {
  @DateJour('Indiquez la date de la délibération.') le!: string;
  @Liste(200) @ValidateNested({ each: true }) @Type(() => NumeroDeliberationDto) deliberations!: NumeroDeliberationDto[];
  @Liste(1000) @ValidateNested({ each: true }) @Type(() => VoteDto) votes!: VoteDto[];
}

/** POST …/votes/lecture : relit le modèle rempli ; rien n’est enregistré. */
export class GrilleCsvDto {
  @Texte(500_000, 'Choisissez un fichier CSV.') csv!: string;
}
export type LigneRelue = { readonly ligne: number; readonly numero: string; readonly vote: Omit<VoteDto, 'montantCentimes' | 'motif'> & { readonly montantCentimes: number | null; readonly motif: string } | null; readonly erreurs: readonly string[] };
export type GrilleRelue = { readonly lignes: readonly LigneRelue[]; readonly bonnes: number; readonly fautives: number };

/** PUT …/suites : transmission au préfet, publication. */
export class SuitesDto {
  @Facultatif() @DateJour('Indiquez la date de transmission au préfet.') transmiseLe?: string;
  @Facultatif() @Texte(80, 'Indiquez le numéro de l’accusé de télétransmission.') transmissionNumero?: string;
  @Facultatif() @DateJour('Indiquez la date de publication.') publieeLe?: string;
}

/** POST …/cloture */
export class ClotureCommissionDto {
  @Texte(120, 'Choisissez qui a présidé la séance.') president!: string;
}

/** GET /api/instruction/commissions */
export type CommissionResume = { readonly id: string; readonly tenueLe: Jour; readonly lieu: string; readonly dossiers: number; readonly votes: number; readonly alertes: readonly string[]; readonly close: boolean; readonly executoireLe: Jour | null };

export type EluCommission = { readonly id: string; readonly nom: string; readonly groupe: string; readonly present: boolean };
export type VoteDepose = {
  readonly issue: IssueVote; readonly montantCentimes: number | null; readonly motif: string; readonly pour: number; readonly contre: number; readonly abstentions: number; readonly numero: string; readonly le: Jour;
  readonly etat: 'EN_ATTENTE' | 'ENREGISTRE' | 'REFUSE'; readonly refus: string | null; readonly saisiPar: string;
};
export type LigneCommission = {
  readonly dossierId: string; readonly numero: string; readonly nom: string; readonly beneficiaire: string; readonly commune: string | null;
  readonly groupe: string;
  /** `desiste` : retiré par le porteur ou classé ; il n’y a plus rien à voter. */
  readonly situation: 'a-voter' | 'en-cours' | 'vote' | 'retire' | 'desiste';
  readonly propose: { readonly sens: 'accord' | 'refus'; readonly montantCentimes: number | null; readonly motifs: readonly string[] };
  readonly assietteCentimes: number;
  readonly aideMaximaleCentimes: number | null;
  readonly votants: number;
  readonly quorum: Quorum;
  readonly deports: readonly { readonly eluId: string; readonly motif: string }[];
  readonly vote: VoteDepose | null;
  readonly decision: DecisionVotee & { readonly numero: string; readonly executoireLe: Jour | null } | null;
};
export type RapportCommission = {
  readonly code: string; readonly titre: string;
  readonly introduction: string; readonly version: number; readonly ecritePar: string | null; readonly ecriteLe: string | null;
  readonly deliberation: string | null;
  readonly nombre: number; readonly assietteCentimes: number; readonly montantCentimes: number;
  /** Faux : un dossier du rapport n’est pas visible de cette personne, ses documents ne lui sont pas ouverts. */
  readonly documents: boolean;
  readonly fige: boolean;
};

/** GET /api/instruction/commissions/:id, ETag "version" ; ce qui n’est pas visible n’y figure pas. */
export type Commission = {
  readonly id: string; readonly tenueLe: Jour; readonly lieu: string; readonly version: number;
  readonly delais: { readonly depot: number; readonly visas: number; readonly envoi: number };
  readonly regroupement: Regroupement; readonly quorumFixe: number | null; readonly deportsComptent: boolean;
  readonly calendrier: readonly EtapeDatee[];
  readonly elus: readonly EluCommission[];
  readonly quorum: Quorum;
  readonly lignes: readonly LigneCommission[];
  readonly rapports: readonly RapportCommission[];
  readonly totaux: { readonly proposeCentimes: number; readonly voteCentimes: number };
  readonly transmiseLe: Jour | null; readonly transmissionNumero: string | null; readonly publieeLe: Jour | null; readonly executoireLe: Jour | null;
  readonly closeLe: string | null;
  /** Le procès-verbal, s’il est lisible de cette personne ; `pret` faux : en préparation. */
  readonly procesVerbal: { readonly numero: string; readonly pret: boolean } | null;
  /** Pourquoi la séance ne peut pas encore être close ; nul : elle le peut, ou l’est déjà. */
  readonly empechementCloture: string | null;
  readonly droits: { readonly secretariat: boolean; readonly preparer: boolean; readonly viser: boolean; readonly rediger: boolean };
};
