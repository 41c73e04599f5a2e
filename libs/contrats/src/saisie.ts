import 'reflect-metadata/lite';
import type { Canal, Etat, Jour } from '@maillage/domain';
import { Choix, DateJour, Facultatif, Texte } from './valider.ts';

/** POST /api/instruction/saisies → SaisieEnCours ; PUT …/:id → 204 tant qu’elle n’est pas enregistrée. */
export class ReceptionDto {
  @Choix(['postal', 'courriel', 'remise'], 'Dites comment la candidature est arrivée.') canal!: Canal;
  /** Envoi postal seulement ; vide si le cachet ne se lit pas. */
  @Facultatif() @DateJour('Indiquez la date du cachet.') cachetLe?: string;
  @DateJour('Indiquez le jour de réception.') recuLe!: string;
  @Choix(['courrier', 'courriel'], 'Dites comment l’accusé de réception partira.') accusePar!: 'courrier' | 'courriel';
}

export class CommencerSaisieDto extends ReceptionDto {
  @Texte(60, 'Choisissez l’appel visé par la candidature.') appelId!: string;
}

/** D’où vient un dossier saisi par un agent ; le même fait se lit des deux côtés. */
export type SaisieDossier = {
  readonly canal: Canal;
  readonly cachetLe: Jour | null;
  readonly recuLe: Jour;
  readonly accusePar: 'courrier' | 'courriel';
  readonly parNom: string;
  readonly enregistreeLe: string | null;
  /** Pourquoi l’envoi est hors délai ; nul : il est dans les délais. */
  readonly horsDelai: string | null;
  /** Depuis quand un porteur suit ce dossier en ligne ; nul : il se suit par courrier. */
  readonly repriseLe: string | null;
};

/** GET /api/instruction/saisies : les miennes à finir, puis les dernières enregistrées de mon périmètre. */
export type LigneSaisie = SaisieDossier & { readonly id: string; readonly numero: string | null; readonly nom: string; readonly porteur: string; readonly appelId: string; readonly etat: Etat; readonly commenceeLe: string };
export type Saisies = { readonly aFinir: readonly LigneSaisie[]; readonly enregistrees: readonly LigneSaisie[] };

/** POST /api/instruction/saisies/:id/code : un code neuf, montré une fois ; le précédent ne sert plus. */
export type CodeReprise = { readonly code: string; readonly expireLe: string };

/** POST /api/reprises (porteur) → RepriseFaite ; 422 si le code est inconnu, expiré ou déjà servi ; 429 après dix essais. */
export class RepriseDto {
  @Texte(40, 'Saisissez le code à douze signes imprimé sur l’accusé de réception.') code!: string;
}
export type RepriseFaite = { readonly id: string; readonly numero: string };
