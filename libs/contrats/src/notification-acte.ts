import type { Jour, Preuve, VoieNotification } from '@maillage/domain';
import { Choix, DateJour, OuiNon, Texte } from './valider.ts';

/** Comment une lettre a été notifiée et ce que cela fait courir. */
export type NotificationLue = {
  readonly acteId: string;
  readonly titre: string;
  readonly numero: string;
  /** Remplacée par une lettre rectificative, ou par la décision suivante. */
  readonly remplacee: boolean;
  readonly voie: VoieNotification;
  readonly envoyeeLe: string;
  /** Numéro du recommandé ou référence du récépissé. */
  readonly reference: string | null;
  readonly consulteeLe: string | null;
  readonly avis: { readonly le: Jour; readonly issue: 'distribue' | 'non-reclame'; readonly numero: string | null; readonly scan: boolean } | null;
  /** Nulle : le délai de recours n’est pas opposable. */
  readonly preuve: Preuve | null;
  /** Jour où la réception en ligne sera présumée, si le document n’est pas ouvert ; nul hors de cette voie. */
  readonly presumeeLe: Jour | null;
  /** Dernier jour pour contester, recours gracieux compris ; nul : non opposable, ou rien à contester. */
  readonly recoursJusquAu: Jour | null;
};

/** GET /api/instruction/dossiers/:id/notifications */
export type NotificationsDossier = { readonly consentement: boolean; readonly notifications: readonly NotificationLue[] };

/** POST /api/instruction/actes/:id/avis-reception : ce que dit l’avis revenu par la poste. */
export class AvisReceptionDto {
  @DateJour('Recopiez la date de l’avis de réception.') le!: string;
  @Choix(['distribue', 'non-reclame'], 'Dites si le pli a été distribué ou non réclamé.') issue!: 'distribue' | 'non-reclame';
  @Texte(60, 'Recopiez le numéro du recommandé.') numero!: string;
}

/** GET et PUT /api/compte/notification-electronique */
export type ConsentementNotification = { readonly donneLe: string | null };
export class ConsentementNotificationDto {
  @OuiNon('Cochez ou décochez la case.') accepte!: boolean;
}

/** GET /api/instruction/notifications-sans-nouvelles : lettres non lues, ou sans avis de réception, sept jours après l’envoi. */
export type NotificationSansNouvelles = { readonly acteId: string; readonly numero: string; readonly titre: string; readonly voie: VoieNotification; readonly envoyeeLe: string; readonly dossierId: string; readonly dossierNumero: string; readonly nom: string };

/** POST /api/instruction/actes/:id/rectification : au lieu de…, lire… ; la décision reste la même. */
export class RectificationDto {
  @Texte(500, 'Recopiez le passage erroné, tel qu’il est imprimé.') auLieuDe!: string;
  @Texte(500, 'Écrivez le texte exact.') lire!: string;
}
