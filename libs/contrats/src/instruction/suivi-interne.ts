import type { Jour, Repere } from '@maillage/domain';
import { DateJour, Texte } from '../valider.ts';

/** POST …/notes : une note lue du seul service, jamais du porteur ni de l’expert. */
export class NoteServiceDto {
  @Texte(4000, 'Écrivez votre note.') texte!: string;
}
export type NoteService = { readonly id: string; readonly auteur: string; readonly mienne: boolean; readonly texte: string; readonly le: string };

/** POST /api/instruction/etiquettes ; 409 si ce nom existe. */
export class EtiquetteDto {
  @Texte(40, 'Donnez un nom à l’étiquette.') nom!: string;
}
/** `retiree` : ne se pose plus, mais se filtre encore. */
export type Etiquette = { readonly id: string; readonly nom: string; readonly retiree: boolean };

/** POST …/visites : le compte rendu d’une visite du lieu. */
export class VisiteDto {
  @DateJour('Indiquez la date de la visite.') faiteLe!: string;
  @Texte(600, 'Indiquez qui était présent.') participants!: string;
  @Texte(8000, 'Rédigez le compte rendu.') compteRendu!: string;
}
export type Visite = { readonly id: string; readonly faiteLe: Jour; readonly participants: string; readonly compteRendu: string; readonly auteur: string; readonly ecriteLe: string };

/** GET /api/instruction/dossiers/:id/interne : ce que le service garde pour lui. `peutEcrire` : la personne instruit ce dossier, ou le valide. */
export type SuiviInterne = {
  readonly notes: readonly NoteService[];
  readonly etiquettes: readonly Etiquette[];
  readonly visites: readonly Visite[];
  readonly reperes: readonly Repere[];
  readonly peutEcrire: boolean;
};
