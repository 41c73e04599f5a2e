import 'reflect-metadata/lite';
import type { AvisComite, BilanEnveloppe, EtatComite, Jour, Quorum, SensAvis, TotalNote } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsInt, Matches, ValidateNested } from 'class-validator';
import { Choix, Facultatif, Liste, Montant, Nombre, OuiNon, Texte, Textes } from './valider.ts';

const HEURE = /^([01]\d|2[0-3]):[0-5]\d$/;

/** PUT /api/instruction/comites/:id (If-Match) */
export class ReglagesComiteDto {
  @Facultatif() @Matches(HEURE, { message: 'Indiquez une heure, par exemple 14:30.' }) heure?: string;
  /** Absent : plus de la moitié des membres. */
  @Facultatif() @Nombre(1, 99, 'Indiquez un nombre de membres présents, de 1 à 99.') @IsInt({ message: 'Indiquez un nombre de membres présents, de 1 à 99.' }) quorum?: number;
  /** Absente : aucune enveloppe. */
  @Facultatif() @Montant('Indiquez le montant de l’enveloppe.') enveloppeCentimes?: number;
}

export class DossierInscritDto {
  @Texte(40, 'Choisissez un dossier.') id!: string;
  @Facultatif() @Matches(HEURE, { message: 'Indiquez une heure, par exemple 14:30.' }) heure?: string;
}

/** PUT …/ordre-du-jour (If-Match) : toute la liste, dans l’ordre. */
export class OrdreDuJourDto {
  @Liste(200) @ValidateNested({ each: true }) @Type(() => DossierInscritDto) dossiers!: DossierInscritDto[];
}

export class MembreDto {
  /** Compte du portail ; absent : une personnalité extérieure. */
  @Facultatif() @Texte(40, 'Choisissez une personne.') compteId?: string;
  @Facultatif() @Texte(120, 'Indiquez le nom.') nom?: string;
  @Facultatif() @Texte(160, 'Indiquez la qualité.') qualite?: string;
}

/** PUT …/membres (If-Match) : toute la liste. */
export class MembresDto {
  @Liste(60) @ValidateNested({ each: true }) @Type(() => MembreDto) membres!: MembreDto[];
}

export class PresenceDto {
  @OuiNon('Dites si cette personne est présente.') present!: boolean;
}

/** PUT …/dossiers/:dossier/montant (If-Match : version du passage). */
export class MontantComiteDto {
  @Montant('Indiquez le montant.', 1) montantCentimes!: number;
}

/** POST …/dossiers/:dossier/avis (If-Match : version du passage) : l’avis rendu en séance. */
export class AvisComiteDto {
  @Choix(['favorable', 'defavorable', 'ajourne'], 'Choisissez l’avis du comité.') avis!: AvisComite;
  @Nombre(0, 99, 'Comptez les voix pour.') @IsInt({ message: 'Comptez les voix pour.' }) pour!: number;
  @Nombre(0, 99, 'Comptez les voix contre.') @IsInt({ message: 'Comptez les voix contre.' }) contre!: number;
  @Nombre(0, 99, 'Comptez les abstentions.') @IsInt({ message: 'Comptez les abstentions.' }) abstentions!: number;
  @Facultatif() @Textes(12, 1000, 'Indiquez au moins un motif.') motifs?: string[];
  /** Favorable seulement ; absent : le montant proposé. */
  @Facultatif() @Montant('Indiquez le montant.', 1) montantCentimes?: number;
}

export class ClotureComiteDto {
  @Texte(40, 'Choisissez qui a présidé la séance.') presidentId!: string;
}

export class MotifDeportDto {
  @Texte(1000, 'Dites en une phrase quel lien existe avec ce projet.') motif!: string;
}

/** POST /api/instruction/dossiers/:id/deports : sans `compteId`, son propre déport. */
export class DeportDto {
  @Facultatif() @Texte(40, 'Choisissez une personne.') compteId?: string;
  @Texte(1000, 'Dites en une phrase quel lien existe avec ce projet.') motif!: string;
}

/** POST …/comites/:id/conflits : confirmer un conflit détecté, ou l’écarter en disant pourquoi. */
export class ConflitDto {
  @Texte(40, 'Choisissez une personne.') compteId!: string;
  @Texte(40, 'Choisissez un dossier.') dossierId!: string;
  @Choix(['confirmer', 'ecarter'], 'Confirmez le déport, ou écartez-le.') suite!: 'confirmer' | 'ecarter';
  @Texte(1000, 'Dites pourquoi en une phrase.') motif!: string;
}

/** POST /api/comite/mandats */
export class MandatDto {
  @Texte(200, 'Dites quel est ce mandat.') intitule!: string;
  @Facultatif() @Matches(/^\d{9}$/, { message: 'Le SIREN compte 9 chiffres.' }) siren?: string;
  @Facultatif() @Matches(/^\d[\dAB]\d{3}$/, { message: 'Choisissez une commune de la liste.' }) commune?: string;
}

export type MandatDeclare = { readonly id: string; readonly intitule: string; readonly siren: string | null; readonly commune: string | null; readonly declareLe: string };

export type ComiteResume = { readonly id: string; readonly tenueLe: Jour; readonly lieu: string; readonly heure: string | null; readonly etat: EtatComite; readonly dossiers: number };

export type MembreComite = { readonly id: string; readonly compteId: string | null; readonly nom: string; readonly qualite: string; readonly present: boolean };

/** Une ligne de l’ordre du jour ; montants en centimes. */
export type PassageComite = {
  readonly dossierId: string;
  readonly numero: string;
  readonly nom: string;
  readonly porteur: string;
  readonly commune: string | null;
  readonly rapporteur: string | null;
  readonly heure: string | null;
  readonly version: number;
  readonly proposition: 'accord' | 'refus' | null;
  readonly demandeCentimes: number | null;
  readonly montantCentimes: number | null;
  readonly note: TotalNote | null;
  readonly avis: AvisComite | null;
  readonly motifs: readonly string[];
  readonly voix: { readonly pour: number; readonly contre: number; readonly abstentions: number; readonly presents: number } | null;
  readonly renduLe: string | null;
  /** Les membres écartés de ce dossier ; nul : réservé à qui tient la séance. */
  readonly deports: readonly { readonly id: string; readonly membreId: string; readonly nom: string; readonly motif: string }[] | null;
  /** Membres présents qui peuvent voter sur ce dossier. */
  readonly votants: number;
};

export type ConflitDetecte = { readonly compteId: string; readonly nom: string; readonly dossierId: string; readonly numero: string; readonly raison: string };

/** GET /api/instruction/comites/:id, ETag "version" ; ce qui n’est pas visible n’y figure pas. */
export type Comite = ComiteResume & {
  readonly version: number;
  readonly quorumFixe: number | null;
  readonly enveloppeCentimes: number | null;
  readonly convoqueeLe: string | null;
  readonly ouverteLe: string | null;
  readonly closeLe: string | null;
  readonly presidentId: string | null;
  readonly membres: readonly MembreComite[];
  readonly quorum: Quorum;
  readonly passages: readonly PassageComite[];
  readonly bilan: BilanEnveloppe | null;
  /** Le procès-verbal, quand il est imprimé et lisible ; `pret` faux : en préparation. */
  readonly procesVerbal: { readonly numero: string; readonly sha256: string | null; readonly pret: boolean; /** Signé par qui a présidé, et archivé. */ readonly original: { readonly sha256: string; readonly recuLe: string } | null } | null;
  /** Ce que voit en plus qui tient la séance. */
  readonly tenue: {
    readonly conflits: readonly ConflitDetecte[];
    readonly inscriptibles: readonly { readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string }[];
    readonly comptes: readonly { readonly id: string; readonly nom: string; readonly fonction: string }[];
  } | null;
};

/** GET …/dossiers/:dossier : ce que le comité lit d’un dossier ; ni coordonnées, ni données bancaires. */
export type FicheComite = PassageComite & {
  readonly volet: string | null;
  readonly description: string;
  readonly analyse: string;
  readonly motifsProposes: readonly string[];
  readonly aideMaximaleCentimes: number | null;
  readonly assietteRetenueCentimes: number;
  readonly notes: readonly { readonly libelle: string; readonly note: number; readonly sur: number; readonly mention: string; readonly justification: string }[];
  readonly criteres: readonly { readonly libelle: string; readonly conclusion: 'satisfait' | 'non-satisfait' | 'derogation' | 'a-verifier'; readonly motif: string | null }[];
  readonly avisRendus: readonly { readonly expert: string; readonly sens: SensAvis; readonly texte: string }[];
};

/** GET /api/instruction/dossiers/:id/deports (valideur). */
export type DeportDuDossier = { readonly id: string; readonly personne: { readonly id: string; readonly nom: string }; readonly origine: 'declare' | 'detecte' | 'prononce'; readonly motif: string; readonly poseLe: string; readonly leveLe: string | null; readonly motifLevee: string | null };
export type DeportsDuDossier = { readonly deports: readonly DeportDuDossier[]; readonly personnes: readonly { readonly id: string; readonly nom: string; readonly raison: string | null }[] };
