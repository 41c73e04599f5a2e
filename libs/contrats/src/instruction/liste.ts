import type { Etat, EtatAffiche, Issue, Jour } from '@maillage/domain';
import { Matches } from 'class-validator';
import type { CompteAvis } from '../avis.ts';
import { Choix, DateJour, Facultatif, Texte } from '../valider.ts';

export const SUIVIS = ['complements-recus', 'attente-longue', 'avis-en-retard', 'silence', 'visa-attendu', 'recours', 'non-executoire'] as const;
export type Suivi = (typeof SUIVIS)[number];

const LISTE_ETATS = /^[A-Z_]+(,[A-Z_]+)*$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DOSSIERS_COCHES = /^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,99}$/;
const CENTIMES = /^\d{1,13}$/;

/** Paramètres d’URL de GET /api/instruction/dossiers ; `apres` est le curseur opaque rendu par la page précédente. */
export class FiltresDossiersDto {
  @Facultatif() @Texte(120, 'Recherche trop longue.') q?: string;
  /** États séparés par des virgules. */
  @Facultatif() @Matches(LISTE_ETATS, { message: 'Choisissez des états de la liste.' }) etat?: string;
  @Facultatif() @Choix(['eligible', 'ineligible', 'a-verifier', 'refus-depot'], 'Choisissez une éligibilité de la liste.') issue?: Issue;
  @Facultatif() @Texte(60, 'Choisissez un appel.') appel?: string;
  @Facultatif() @Choix(['creation', 'developpement', 'reseau'], 'Choisissez un volet.') volet?: string;
  @Facultatif() @Matches(/^[0-9AB]{2,3}$/, { message: 'Choisissez un département.' }) departement?: string;
  /** Ce qui attend : compléments reçus à examiner, réponse attendue depuis plus de quinze jours, avis en retard, rejet implicite avant toute séance. */
  @Facultatif() @Choix([...SUIVIS], 'Choisissez un suivi de la liste.') suivi?: Suivi;
  /** `moi`, `aucun`, ou un identifiant. */
  @Facultatif() @Matches(/^(moi|aucun|[0-9a-f-]{36})$/, { message: 'Choisissez un instructeur.' }) instructeur?: string;
  /** En centimes. */
  @Facultatif() @Matches(CENTIMES, { message: 'Indiquez un montant.' }) montantMin?: string;
  @Facultatif() @Matches(CENTIMES, { message: 'Indiquez un montant.' }) montantMax?: string;
  @Facultatif() @DateJour('Indiquez une date.') deposeDu?: string;
  @Facultatif() @DateJour('Indiquez une date.') deposeAu?: string;
  @Facultatif() @Matches(UUID, { message: 'Choisissez une étiquette.' }) etiquette?: string;
  /** Des dossiers cochés, séparés par des virgules : pour n’exporter qu’eux. */
  @Facultatif() @Matches(DOSSIERS_COCHES, { message: 'Cochez 100 dossiers au plus.' }) coches?: string;
  /** Les colonnes d’un export ou d’une vue, séparées par des virgules ; la liste n’en tient pas compte. */
  @Facultatif() @Matches(/^[a-z,]{1,200}$/, { message: 'Choisissez des colonnes de la liste.' }) colonnes?: string;
  @Facultatif() @Choix(['depose', 'echeance', 'montant'], 'Choisissez un tri.') tri?: 'depose' | 'echeance' | 'montant';
  @Facultatif() @Choix(['asc', 'desc'], 'Choisissez un sens.') sens?: 'asc' | 'desc';
  @Facultatif() @Texte(300, 'Page inconnue.') apres?: string;
  @Facultatif() @Choix(['25', '50', '100'], 'Choisissez 25, 50 ou 100 lignes.') taille?: '25' | '50' | '100';
}
export type FiltresDossiers = Readonly<FiltresDossiersDto>;

export type LigneDossier = {
  readonly id: string;
  readonly numero: string;
  readonly nom: string;
  readonly porteur: string;
  readonly commune: string | null;
  readonly departement: string | null;
  readonly volet: string | null;
  readonly etat: Etat;
  readonly affiche: EtatAffiche;
  readonly issue: Issue | null;
  readonly demandeCentimes: number | null;
  readonly deposeLe: string;
  readonly rejetImpliciteLe: Jour | null;
  readonly instructeur: { readonly id: string; readonly nom: string } | null;
  readonly avis: CompteAvis;
  readonly appel: string;
  readonly etiquettes: readonly string[];
};

/** `total` compte jusqu’à 1 000 ; `totalPlus` dit qu’il y en a davantage. `suivant` nul sur la dernière page. */
export type ListeDossiers = { readonly lignes: readonly LigneDossier[]; readonly total: number; readonly totalPlus: boolean; readonly suivant: string | null };

/** GET /api/instruction/taches : les cartes d’accueil, chacune mène à une liste filtrée. */
/** `plus` : `nombre` est une borne, il y en a davantage. */
export type CarteTache = { readonly code: string; readonly titre: string; readonly nombre: number; readonly plus: boolean; readonly lien: string; readonly aide: string };
export type AccueilInstruction = { readonly cartes: readonly CarteTache[]; readonly activite: readonly { readonly le: string; readonly texte: string; readonly dossierId: string; readonly numero: string }[] };

/** POST …/classement : pourquoi le dossier est classé sans suite. */
export class ClassementDto {
  @Texte(1000, 'Dites pourquoi le dossier est classé sans suite.') motif!: string;
}

/** POST /api/instruction/seances (secrétariat, valideur) → Seance ; 409 si la date est déjà prise. */
export class SeanceDto {
  @Choix(['comite', 'commission-permanente'], 'Choisissez le genre de séance.') genre!: 'comite' | 'commission-permanente';
  @DateJour('Indiquez la date de la séance.') tenueLe!: string;
  @Texte(160, 'Indiquez le lieu.') lieu!: string;
}

/** GET /api/instruction/agents */
export type Agent = { readonly id: string; readonly nom: string; readonly roles: readonly string[]; readonly departements: readonly string[] };
