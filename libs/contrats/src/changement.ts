import 'reflect-metadata/lite';
import type { ActeChangement, BilanSubvention, ContenuChangement, EtatChangement, Jour, LignePlan, NatureChangement, PorteeChangement, ProchainPas, Reliquidation, VoieChangement } from '@maillage/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import type { SignatureBeneficiaire } from './attribution.ts';
import type { PieceDeposee } from './dossier/dossier.ts';
import { Choix, DateJour, Facultatif, Liste, Montant, Texte } from './valider.ts';

/** POST /api/subventions/:id/changements. */
export class NouveauChangementDto {
  @Choix(['calendrier', 'budget'], 'Choisissez le calendrier ou le budget.') nature!: NatureChangement;
}
export class LignePlanDto {
  @Choix(['depense', 'ressource'], 'Choisissez dépense ou ressource.') sens!: 'depense' | 'ressource';
  @Texte(120, 'Nommez cette ligne.') libelle!: string;
  @Montant('Indiquez le montant de cette ligne.') montantCentimes!: number;
}
/** PUT /api/subventions/:id/changements/:changement (If-Match) : un brouillon se garde incomplet. */
export class ChangementDto {
  @Facultatif() @Texte(4000, 'Dites pourquoi ce changement est nécessaire.') motif?: string;
  @Facultatif() @DateJour('Indiquez la nouvelle fin des droits à versement.') nouvelleDate?: string;
  @Facultatif() @DateJour('Indiquez la nouvelle fin du projet.') finProjetLe?: string;
  @Facultatif() @Montant('Indiquez le montant de subvention demandé.') montantCentimes?: number;
  @Facultatif() @Montant('Indiquez la dépense subventionnable.') assietteCentimes?: number;
  @Facultatif() @Liste(60) @ValidateNested({ each: true }) @Type(() => LignePlanDto) plan?: LignePlanDto[];
}
export class ComplementChangementDto {
  @Texte(2000, 'Dites ce qui manque, point par point.') message!: string;
}
/** POST /api/finances/changements/:id/accord et …/refus. */
export class AvisChangementDto {
  @Texte(2000, 'Motivez votre décision : le porteur la lira.') motif!: string;
}
/** POST /api/finances/changements/:id/deliberation. */
export class DeliberationChangementDto {
  @Choix(['adopte', 'rejete'], 'Dites si le changement est adopté ou rejeté.') sens!: 'adopte' | 'rejete';
  @Texte(40, 'Indiquez le numéro de la délibération.') numero!: string;
  @DateJour('Indiquez le jour de la séance.') le!: string;
  /** Dus pour une adoption : sans eux, aucun acte ne s’établit. */
  @Facultatif() @DateJour('Indiquez le jour où la délibération est devenue exécutoire.') executoireLe?: string;
  @Facultatif() @Texte(200, 'Indiquez la preuve : accusé de transmission au préfet, publication.') preuve?: string;
}

export type DeliberationChangement = { readonly numero: string; readonly le: Jour; readonly executoireLe: Jour | null; readonly preuve: string | null };
export type ActeDeChangement = { readonly id: string; readonly numero: string; readonly nature: ActeChangement; readonly etat: 'PROJET' | 'VISE' | 'SIGNE' | 'NOTIFIE' | 'REMPLACE'; readonly sha256: string | null; readonly vise: boolean; readonly refuse: boolean; readonly signeLe: string | null; readonly notifieLe: string | null };

/** Une demande de changement, lue de même par le porteur et par l’agent. */
export type Changement = {
  readonly id: string;
  readonly version: number;
  readonly subventionId: string;
  readonly nature: NatureChangement;
  readonly etat: EtatChangement;
  readonly etatLibelle: string;
  readonly contenu: ContenuChangement;
  readonly motif: string;
  readonly deposeLe: string | null;
  readonly complement: string | null;
  readonly portee: PorteeChangement | null;
  readonly voie: VoieChangement | null;
  readonly decisionMotif: string | null;
  readonly decideLe: string | null;
  readonly deliberation: DeliberationChangement | null;
  readonly acte: ActeDeChangement | null;
  readonly acceptation: SignatureBeneficiaire | null;
  readonly reliquidation: Reliquidation | null;
  readonly effectifLe: string | null;
  readonly pieces: readonly PieceDeposee[];
  readonly prochainPas: ProchainPas;
};
/** Où en est la subvention que l’on change. */
export type SubventionActuelle = { readonly montantCentimes: number; readonly assietteCentimes: number; readonly caduqueLe: Jour; readonly caduqueAuPlus: Jour; readonly plan: readonly LignePlan[] };

/** GET /api/subventions/:id/changements ; `empechement` : pourquoi rien ne se demande maintenant. */
export type ChangementsPorteur = { readonly numero: string; readonly dossierId: string; readonly objet: string; readonly empechement: string | null; readonly actuel: SubventionActuelle; readonly representant: { readonly nom: string; readonly qualite: string } | null; readonly changements: readonly Changement[] };

/** GET /api/finances/changements. */
export type LigneChangement = { readonly id: string; readonly nature: NatureChangement; readonly etat: EtatChangement; readonly etatLibelle: string; readonly deposeLe: string; readonly subventionNumero: string; readonly beneficiaire: string; readonly objet: string; readonly attente: string };
export type PossibleChangement = 'complement' | 'accord' | 'refus' | 'deliberation' | 'acte';
/** GET /api/finances/changements/:id. */
export type ChangementAgent = Changement & {
  readonly subventionNumero: string;
  readonly dossierId: string;
  readonly dossierNumero: string;
  readonly objet: string;
  readonly beneficiaire: string;
  readonly bilan: BilanSubvention;
  readonly actuel: SubventionActuelle;
  /** Qui en décide selon l’édition, et d’où vient la règle ; nulle une fois décidé. */
  readonly attendue: { readonly portee: PorteeChangement; readonly voie: VoieChangement; readonly source: string } | null;
  /** Ce que l’effet ferait à ce qui est déjà payé, calculé aujourd’hui. */
  readonly simulation: Reliquidation | null;
  /** Pourquoi le changement ne pourrait pas prendre effet aujourd’hui. */
  readonly obstacle: string | null;
  readonly possibles: readonly PossibleChangement[];
};
