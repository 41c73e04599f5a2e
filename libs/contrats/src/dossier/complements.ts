import 'reflect-metadata/lite';
import type { GenrePoint, Jour, Question, Reponse, Reponses } from '@maillage/domain';
import { Type } from 'class-transformer';
import { ArrayMinSize, IsObject, ValidateNested } from 'class-validator';
import { Choix, DateJour, Facultatif, Liste, OuiNon, Texte } from '../valider.ts';
import type { PieceDeposee } from './dossier.ts';
import type { Signalement } from './signalements.ts';

/** Un point demandé : une pièce de l’appel ou un champ du dossier (`code`), ou une question libre. */
export class PointDemandeDto {
  @Choix(['piece', 'champ', 'question'], 'Choisissez ce que vous demandez : une pièce, un champ ou une réponse libre.') genre!: GenrePoint;
  @Facultatif() @Texte(120, 'Choisissez la pièce ou le champ.') code?: string;
  @Texte(1000, 'Dites ce que vous attendez sur ce point.') texte!: string;
  @OuiNon('Dites si la réponse est obligatoire.') requis!: boolean;
  /** Le signalement dont ce point vient : il est clos avec la demande. */
  @Facultatif() @Texte(40, 'Signalement inconnu.') signalement?: string;
}

/** POST /api/instruction/dossiers/:id/complements → 204 : le dossier passe « à compléter », la lettre et le courriel partent. */
export class DemandeComplementsDto {
  @DateJour('Indiquez la date limite de réponse.') echeance!: string;
  @Facultatif() @Texte(2000, 'Rédigez le message.') message?: string;
  @Liste(30) @ArrayMinSize(1, { message: 'Ajoutez au moins un point.' }) @ValidateNested({ each: true }) @Type(() => PointDemandeDto) points!: PointDemandeDto[];
}

/** PUT /api/instruction/dossiers/:id/complements/points/:point → 204, une fois les compléments transmis. */
export class SuitePointDto {
  @Choix(['accepte', 'a-redemander'], 'Acceptez la réponse, ou redemandez ce point.') suite!: 'accepte' | 'a-redemander';
  @Facultatif() @Texte(500, 'Dites ce qui manque encore.') motif?: string;
}

/** POST /api/instruction/dossiers/:id/complements/proposition (instructeur) : propose de constater le dossier incomplet. */
export class PropositionIncompletDto {
  @Texte(2000, 'Expliquez ce qui manque toujours.') motif!: string;
}

/** POST /api/instruction/dossiers/:id/irrecevabilite (valideur) → 204. */
export class IrrecevabiliteDto {
  @Choix(['incomplet', 'hors-delai', 'autre-appel', 'autre'], 'Choisissez le motif.') code!: 'incomplet' | 'hors-delai' | 'autre-appel' | 'autre';
  @Texte(2000, 'Expliquez le motif : la lettre le reprend.') motif!: string;
}

/** PUT /api/dossiers/:id/complements (porteur) → 204 : les réponses par identifiant de point ; tout autre point est refusé. */
export class ReponsesComplementsDto {
  @IsObject({ message: 'Les réponses sont attendues.' }) reponses!: Reponses;
}

export type PointComplements = {
  readonly id: string;
  readonly genre: GenrePoint;
  readonly code: string | null;
  readonly libelle: string;
  readonly texte: string;
  readonly requis: boolean;
  readonly suspensif: boolean;
  /** La question à dessiner et à contrôler ; nulle pour une pièce. */
  readonly question: Question | null;
  /** La valeur du dernier état transmis, pour un champ. */
  readonly avant: Reponse;
  readonly reponse: Reponse;
  readonly pieces: readonly PieceDeposee[];
  readonly suite: 'accepte' | 'a-redemander' | null;
  readonly suiteMotif: string | null;
};

export type DemandeComplements = {
  readonly id: string;
  readonly rang: number;
  readonly demandeeLe: string;
  readonly echeance: Jour;
  readonly message: string | null;
  readonly transmiseLe: string | null;
  /** Le service a repris l’examen sans attendre la réponse. */
  readonly leveeLe: string | null;
  readonly rappels: readonly string[];
  readonly points: readonly PointComplements[];
};

/** GET /api/dossiers/:id/complements : la demande ouverte, et celles qui sont closes. */
export type ComplementsPorteur = { readonly ouverte: DemandeComplements | null; readonly closes: readonly DemandeComplements[] };

export type CodeDemandable = { readonly code: string; readonly libelle: string; readonly requis: boolean };

/** GET /api/instruction/dossiers/:id/complements : les réponses en cours de saisie n’y sont pas. */
export type ComplementsAgent = {
  readonly demandes: readonly DemandeComplements[];
  readonly joursSuspendus: number;
  /** Instant de l’attestation de complétude, dans le journal. */
  readonly completLe: string | null;
  readonly pieces: readonly CodeDemandable[];
  readonly champs: readonly CodeDemandable[];
  /** Les points signalés qu’aucune demande n’a encore repris. */
  readonly signalements: readonly Signalement[];
  /** Où en est le constat d’incomplétude de la demande ouverte. */
  readonly constat: { readonly empechement: string | null; readonly proposeParNom: string | null; readonly motif: string | null } | null;
  readonly irrecevabilite: { readonly code: string; readonly motif: string; readonly par: string; readonly le: string } | null;
};
