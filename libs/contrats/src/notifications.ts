import type { CodeEvenement, Rythme } from '@maillage/domain';
import { Choix, Facultatif, Texte } from './valider.ts';

export type LigneNotification = { readonly id: string; readonly evenement: CodeEvenement; readonly titre: string; readonly chemin: string | null; readonly dossier: { readonly id: string; readonly numero: string | null; readonly nom: string } | null; readonly le: string; readonly lueLe: string | null };

/** GET /api/notifications?apres= : les dernières d’abord, vingt-cinq par page ; `nonLues` plafonne à 100. */
export type ListeNotifications = { readonly lignes: readonly LigneNotification[]; readonly nonLues: number; readonly suivant: string | null };

export class FiltresNotificationsDto {
  @Facultatif() @Texte(60, 'Reprenez la lecture du début.') apres?: string;
}

export type Preference = { readonly evenement: CodeEvenement; readonly libelle: string; readonly legal: boolean; readonly rythme: Rythme };

/** PUT /api/notifications/preferences/:evenement ; un événement légal ne se règle pas (422). */
export class PreferenceDto {
  @Choix(['immediat', 'quotidien', 'jamais'], 'Choisissez un rythme.') rythme!: Rythme;
}
