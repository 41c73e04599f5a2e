import type { Constat, EtatAvis, Jour, Reponses, SectionAvis, SensAvis } from '@maillage/domain';
import { ValidateIf } from 'class-validator';
import type { ContenuDossier } from './dossier/dossier.ts';
import { Choix, DateJour, Facultatif, Texte, Textes } from './valider.ts';

/** POST /api/instruction/dossiers/:id/avis (instructeur, dossier en instruction) : une demande par expert choisi. */
export class DemandeAvisDto {
  @Textes(10, 40, 'Choisissez au moins une personne.') experts!: string[];
  @Texte(3000, 'Écrivez la question posée.') question!: string;
  /** Identifiants de pièces du dépôt. */
  @Textes(100, 40, 'Choisissez des pièces du dossier.') pieces!: string[];
  @Textes(10, 20, 'Choisissez des parties du dossier.') sections!: string[];
  @DateJour('Indiquez la date limite, par exemple : 15/03/2027.') echeance!: string;
}

/** PUT /api/expertise/:id/brouillon (If-Match: "version") : l’avis en cours, incomplet s’il le faut. */
export class BrouillonAvisDto {
  @Facultatif() @Choix(['favorable', 'reserve', 'defavorable', 'sans-avis'], 'Choisissez votre avis.') sens?: SensAvis;
  @Facultatif() @Texte(10_000, 'Motivez votre avis.') texte?: string;
}

/** POST /api/expertise/:id/rendu (Idempotency-Key) : l’avis ne change plus. */
export class RenduAvisDto {
  @Choix(['favorable', 'reserve', 'defavorable', 'sans-avis'], 'Choisissez votre avis.') sens!: SensAvis;
  @ValidateIf((dto: RenduAvisDto) => dto.sens !== 'sans-avis' || !!dto.texte) @Texte(10_000, 'Motivez votre avis en quelques phrases.') texte?: string;
}

/** POST …/retrait, POST /api/expertise/:id/recusation. */
export class MotifAvisDto {
  @Texte(1000, 'Dites pourquoi en une phrase.') motif!: string;
}

/** Où en sont les avis d’un dossier : demandes retirées et récusées non comptées. */
export type CompteAvis = { readonly demandes: number; readonly rendus: number; readonly enRetard: number };

export type ActeAvis = { readonly id: string; readonly numero: string; readonly pret: boolean };

export type AvisAgent = {
  readonly id: string;
  readonly expert: { readonly id: string; readonly nom: string; readonly fonction: string };
  readonly etat: EtatAvis;
  readonly enRetard: boolean;
  readonly demandePar: string;
  readonly demandeLe: string;
  readonly echeance: Jour;
  readonly question: string;
  readonly sections: readonly SectionAvis[];
  readonly pieces: readonly { readonly id: string; readonly nom: string }[];
  /** Jours des rappels partis, le dernier en dernier. */
  readonly relances: readonly Jour[];
  readonly closLe: string | null;
  /** Pourquoi la demande a été retirée, ou le conflit d’intérêts déclaré. */
  readonly motif: string | null;
  readonly sens: SensAvis | null;
  readonly texte: string | null;
  readonly acte: ActeAvis | null;
  /** Ce que la personne connectée peut faire de cette demande. */
  readonly gestes: readonly ('relance' | 'retrait' | 'cloture')[];
};

/** GET /api/instruction/dossiers/:id/avis ; `demander` est nul si la personne ne peut pas demander d’avis maintenant. */
export type AvisDuDossier = {
  readonly avis: readonly AvisAgent[];
  readonly demander: {
    readonly experts: readonly { readonly id: string; readonly nom: string; readonly fonction: string; readonly empechement: string | null }[];
    readonly pieces: readonly { readonly id: string; readonly libelle: string; readonly nom: string }[];
    readonly echeance: Jour;
  } | null;
};

export type ExpertiseResume = {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly porteur: string;
  readonly commune: string | null;
  readonly etat: EtatAvis;
  readonly enRetard: boolean;
  readonly demandeLe: string;
  readonly echeance: Jour;
  readonly closLe: string | null;
  readonly sens: SensAvis | null;
};

/** GET /api/expertise : mes demandes, et elles seules. */
export type MesExpertises = { readonly aRendre: readonly ExpertiseResume[]; readonly rendus: readonly ExpertiseResume[] };

export type PiecePartagee = { readonly id: string; readonly libelle: string; readonly nom: string; readonly taille: number; readonly infectee: boolean };

export type ConstatPartage = Pick<Constat, 'code' | 'libelle' | 'resultat' | 'motif' | 'article'>;

/** Ce qui a été partagé, et rien d’autre. */
export type PartageAvis = {
  readonly sections: readonly SectionAvis[];
  readonly contenu: ContenuDossier;
  readonly reponses: Reponses;
  readonly commune: { readonly code: string; readonly nom: string; readonly departement: string } | null;
  readonly constats: readonly ConstatPartage[];
  readonly pieces: readonly PiecePartagee[];
};

/** GET /api/expertise/:id, ETag "version" du brouillon ; `partage` est nul une fois l’avis rendu et le dossier décidé. */
export type Expertise = ExpertiseResume & {
  readonly appel: { readonly id: string; readonly titre: string; readonly version: number };
  readonly volet: string | null;
  readonly demandePar: string;
  readonly question: string;
  readonly version: number;
  readonly texte: string;
  readonly acte: ActeAvis | null;
  readonly partage: PartageAvis | null;
};

export type BrouillonAvis = { readonly version: number; readonly enregistreLe: string };
export type AvisRendu = { readonly id: string; readonly renduLe: string; readonly acteId: string };
