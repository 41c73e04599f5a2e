import type { Suspension } from '../echeances/rejet-implicite.ts';
import { dernierJourDeRecours } from '../echeances/recours.ts';
import { piecesDemandees, questionsVisibles, type Saisie } from '../reglement/condition.ts';
import type { Etape, Question } from '../reglement/question.ts';
import type { PieceRequise, Reglement } from '../reglement/reglement.ts';
import { ajouterJours, ajouterMois, ecartEnJours, type Instant, type Jour } from '../temps/jour.ts';
import { jourAParis } from '../temps/paris.ts';

/** Ce qu’un point demande : une pièce de l’appel, un champ du dossier, ou une réponse libre. */
export type GenrePoint = 'piece' | 'champ' | 'question';
export type PointDemande = { readonly genre: GenrePoint; readonly code: string | null; readonly suspensif: boolean };
export type DemandeSuivie = { readonly demandeeLe: Instant; readonly echeance: Jour; readonly transmiseLe: Instant | null; readonly points: readonly Pick<PointDemande, 'suspensif'>[] };

/** Délai accordé au porteur : de demain à six mois (à confirmer). */
export const DELAI_MAX_MOIS = 6;
/** Rappels avant l’échéance, en jours, du plus tôt au plus tard ; 0 : l’échéance est passée et aucun rappel n’est parti. */
export type Palier = 7 | 1 | 0;

/** Les champs du dossier que l’on peut faire corriger après le dépôt : aucun n’entre dans le verdict figé ni dans le calcul de l’aide. */
const CHAMPS: readonly Question[] = [
  champ('projet.description', 'projet', 'texteLong', 'Description du projet', 3000), champ('projet.adresse', 'projet', 'adresse', 'Adresse du lieu'),
  champ('structure.adresse', 'structure', 'adresse', 'Adresse du siège'), champ('structure.codePostal', 'structure', 'texte', 'Code postal du siège', 5), champ('structure.ville', 'structure', 'texte', 'Ville du siège', 100),
  champ('calendrier.debutLe', 'calendrier', 'date', 'Début du projet'), champ('calendrier.finLe', 'calendrier', 'date', 'Fin du projet'),
];

function champ(code: string, etape: Etape, genre: Question['genre'], libelle: string, max?: number): Question {
  return { code, etape, genre, libelle, requis: true, ...(max === undefined ? {} : { max }) };
}

const ETAPES: readonly Etape[] = ['structure', 'projet', 'calendrier', 'financement', 'pieces', 'engagements'];

/** Les champs qu’un agent peut rouvrir sur ce dossier : ceux du noyau, puis les questions de l’édition qu’il a vues. */
export const champsDemandables = (reglement: Reglement, saisie: Saisie): readonly Question[] =>
  [...CHAMPS, ...ETAPES.flatMap((etape) => questionsVisibles(reglement, etape, saisie)).filter(({ genre }) => genre !== 'piece')];

/** Les pièces de l’appel qui concernent ce dossier. */
export const piecesDemandables = (reglement: Reglement, saisie: Saisie): readonly PieceRequise[] => piecesDemandees(reglement, saisie);

/** Vrai si le règlement exige ce que le point demande. */
export function exigeParLeReglement({ genre, code }: Omit<PointDemande, 'suspensif'>, reglement: Reglement, saisie: Saisie): boolean {
  if (genre === 'piece') return piecesDemandables(reglement, saisie).some((piece) => piece.code === code && piece.requis);
  return genre === 'champ' && champsDemandables(reglement, saisie).some((question) => question.code === code && question.requis);
}

/** Seule une pièce que le règlement exige suspend le délai du silence ; jamais une question. */
export const estSuspensif = (point: Omit<PointDemande, 'suspensif'>, reglement: Reglement, saisie: Saisie): boolean =>
  point.genre === 'piece' && exigeParLeReglement(point, reglement, saisie);

/** Les arrêts du délai que ces demandes ont causés. */
export const suspensionsDe = (demandes: readonly DemandeSuivie[]): readonly Suspension[] =>
  demandes.filter(({ points }) => points.some(({ suspensif }) => suspensif))
    .map(({ demandeeLe, echeance, transmiseLe }) => ({ demandeLe: jourAParis(demandeeLe), jusquAu: echeance, produitLe: transmiseLe === null ? null : jourAParis(transmiseLe) }));

/** Pourquoi cette date limite ne convient pas ; nul si elle convient. */
export function anomalieEcheance(echeance: Jour, aujourdhui: Jour): string | null {
  if (echeance <= aujourdhui) return 'Laissez au moins un jour au porteur : choisissez une date à venir.';
  return echeance > ajouterMois(aujourdhui, DELAI_MAX_MOIS) ? `Accordez ${DELAI_MAX_MOIS} mois au plus.` : null;
}

/** Le rappel dû aujourd’hui, ou nul ; jamais le jour même de la demande. */
export function rappelDu(aujourdhui: Jour, { demandeeLe, echeance }: Pick<DemandeSuivie, 'demandeeLe' | 'echeance'>, faits: readonly Palier[]): Palier | null {
  if (aujourdhui < ajouterJours(jourAParis(demandeeLe), 1)) return null;
  const reste = ecartEnJours(aujourdhui, echeance);
  if (reste < 0) return faits.length === 0 ? 0 : null;
  const palier = reste <= 1 ? 1 : reste <= 7 ? 7 : null;
  return palier === null || faits.includes(palier) || (palier === 7 && faits.includes(1)) ? null : palier;
}

/** Le jour où la loi voit un refus dans le silence : ce qu’il en est vraiment, et jusqu’à quand le contester ; nul avant ce jour. */
export function silenceAtteint(rejetImpliciteLe: Jour | null, aujourdhui: Jour): { readonly le: Jour; readonly recoursJusquAu: Jour } | null {
  if (rejetImpliciteLe === null || aujourdhui < rejetImpliciteLe) return null;
  const { dernierJour } = dernierJourDeRecours({ notifieeLe: rejetImpliciteLe, mentionDesVoies: true, recoursGracieuxLe: null, reponseLe: null });
  return { le: rejetImpliciteLe, recoursJusquAu: dernierJour };
}
