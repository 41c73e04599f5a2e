import type { ErreurSaisie, Etape, Etat, EtatAffiche, Jour, PieceRequise, Point, ProvenanceTrajets, Reponses, Verdict } from '@maillage/domain';
import { IsObject } from 'class-validator';
import type { ActeResume } from '../acte.ts';
import type { SaisieDossier } from '../saisie.ts';
import type { LieuProche, PositionProjet } from '../territoire.ts';
import { Facultatif, Texte, Choix } from '../valider.ts';
import type { EtapeCalendrierDto, EtapeEngagementsDto, EtapeFinancementDto, EtapeProjetDto, EtapeStructureDto } from './etapes.dto.ts';

/** Le noyau typé, étape par étape ; incomplet tant que le dossier est un brouillon. */
export type ContenuDossier = {
  readonly structure?: Partial<EtapeStructureDto>;
  readonly projet?: Partial<EtapeProjetDto>;
  readonly calendrier?: Partial<EtapeCalendrierDto>;
  readonly financement?: Partial<EtapeFinancementDto>;
  readonly engagements?: Partial<EtapeEngagementsDto>;
};

/** POST /api/dossiers → 201 DossierPorteur. Les réponses du test public peuvent être reprises. */
export class CreerDossierDto {
  @Texte(60, 'Choisissez un appel ouvert.') appelId!: string;
  @Facultatif() @Choix(['creation', 'developpement', 'reseau'], 'Choisissez le volet.') volet?: string;
  @Facultatif() @Texte(5, 'Choisissez la commune.') commune?: string;
}

/** Corps de PUT /api/dossiers/:id/etapes/:etape (If-Match: "version") → 200 EtapeEnregistree, ETag. Une saisie incomplète est gardée ; une saisie mal formée est refusée (400). */
export class EtapeSaisieDto {
  @IsObject({ message: 'Le contenu de l’étape est attendu.' }) contenu!: Readonly<Record<string, unknown>>;
  @IsObject({ message: 'Les réponses de l’étape sont attendues.' }) reponses!: Reponses;
}
export type EtapeSaisie = EtapeSaisieDto;
export type EtapeEnregistree = { readonly version: number; readonly enregistreLe: string; readonly tache: Tache };

export type StatutTache = 'a-faire' | 'en-cours' | 'termine';
export type Tache = { readonly etape: Etape; readonly titre: string; readonly statut: StatutTache; readonly erreurs: readonly ErreurSaisie[] };

export type PieceDeposee = {
  readonly id: string;
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly taille: number;
  readonly sha256: string;
  readonly analyse: 'non-analysee' | 'saine' | 'infectee';
  readonly deposeeLe: string;
};

/** Une pièce attendue de ce dossier, avec ce qui la rend nécessaire. */
export type PieceAttendue = PieceRequise & { readonly deposees: readonly PieceDeposee[] };

/** GET /api/dossiers (les miens) */
export type DossierResume = {
  readonly id: string;
  readonly numero: string | null;
  readonly nom: string;
  readonly appelId: string;
  readonly appelTitre: string;
  readonly etat: Etat;
  readonly affiche: EtatAffiche;
  readonly deposeLe: string | null;
  readonly modifieLe: string;
  readonly demandeCentimes: number | null;
  /** La phrase « prochaine étape », et où elle mène. */
  readonly prochaineEtape: { readonly texte: string; readonly lien: string; readonly action: string };
  readonly dernierJour: Jour;
};

export type EtapeFrise = { readonly titre: string; readonly le: string | null; readonly statut: 'fait' | 'en-cours' | 'a-venir'; readonly detail: string };

export type DecisionPorteur = {
  readonly sens: 'accord' | 'refus' | 'ajournement';
  readonly montantCentimes: number | null;
  readonly conditions: string;
  readonly motifs: readonly string[];
  readonly deliberation: { readonly numero: string; readonly le: Jour };
  readonly notifieeLe: string;
  /** Nul : un ajournement, ou une notification encore sans preuve. */
  readonly recoursJusquAu: Jour | null;
};

/** GET /api/dossiers/:id (porteur), ETag "version". */
export type DossierPorteur = {
  readonly id: string;
  readonly numero: string | null;
  readonly version: number;
  readonly etat: Etat;
  readonly affiche: EtatAffiche;
  readonly nom: string;
  readonly appelId: string;
  readonly appelTitre: string;
  readonly reglementVersion: number;
  readonly appelOuvert: boolean;
  readonly dernierJour: Jour;
  readonly contenu: ContenuDossier;
  readonly reponses: Reponses;
  readonly commune: { readonly code: string; readonly nom: string; readonly departement: string } | null;
  readonly taches: readonly Tache[];
  readonly piecesAttendues: readonly PieceAttendue[];
  /** Tout ce qui empêche le dépôt, par étape ; vide = le dossier peut être déposé. Un verdict n’empêche jamais. */
  readonly bloquants: readonly (ErreurSaisie & { readonly etape: Etape })[];
  readonly deposeLe: string | null;
  readonly modifieLe: string;
  readonly rejetImpliciteLe: Jour | null;
  /** Compléments attendus avant ce jour, inclus ; nul : rien n’est demandé. */
  readonly aCompleterAvant: Jour | null;
  /** Le jour du silence atteint, et jusqu’à quand le contester ; nul avant, ou une fois la décision notifiée. */
  readonly silence: { readonly le: Jour; readonly recoursJusquAu: Jour } | null;
  /** Saisi par un agent d’après un envoi ; nul : déposé en ligne. */
  readonly saisie: SaisieDossier | null;
  readonly frise: readonly EtapeFrise[];
  readonly actes: readonly ActeResume[];
  readonly decision: DecisionPorteur | null;
  /** L’irrecevabilité notifiée, que dit sa lettre. */
  readonly irrecevabilite: { readonly notifieeLe: string; /** Nul : la notification est encore sans preuve. */ readonly recoursJusquAu: Jour | null } | null;
  readonly peutRetirer: boolean;
};

/** GET /api/dossiers/:id/eligibilite : le verdict du brouillon ou du dépôt ; `reserves` dit jusqu’où croire les durées. */
export type EligibiliteDossier = { readonly verdict: Verdict; readonly lieux: readonly LieuProche[]; readonly origine: Point | null; readonly position: PositionProjet; readonly reserves: readonly string[]; readonly provenance: ProvenanceTrajets | null };

/** POST /api/dossiers/:id/retirer */
export class RetraitDto {
  @Facultatif() @Texte(500, 'Dites pourquoi, ou laissez vide.') motif?: string;
}

/** POST /api/dossiers/:id/deposer (Idempotency-Key, If-Match) → 201. */
export type DepotReponse = { readonly id: string; readonly numero: string; readonly deposeLe: string; readonly rejetImpliciteLe: Jour; readonly accuseId: string };
