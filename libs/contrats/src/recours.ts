import type { EtatRecours, Jour, SensReponse } from '@maillage/domain';
import type { ActeResume } from './acte.ts';
import { Choix, DateJour, Facultatif, Texte } from './valider.ts';

/** Un recours gracieux, tel que le porteur et l’instruction le lisent. */
export type RecoursLu = {
  readonly id: string;
  readonly etat: EtatRecours;
  readonly canal: 'portail' | 'courrier';
  readonly recuLe: Jour;
  readonly texte: string;
  readonly acteNumero: string;
  readonly rejetTaciteLe: Jour;
  /** Le silence a valu rejet. */
  readonly tacite: boolean;
  /** Sans effet sur le délai. */
  readonly tardif: boolean;
  /** Dernier jour pour saisir le tribunal ; nul : non opposable. */
  readonly delaiJusquAu: Jour | null;
  readonly accuse: ActeResume | null;
  /** La lettre de réponse ; le porteur ne la voit que notifiée. */
  readonly reponse: ActeResume | null;
  /** Le porteur ne le lit qu’une fois la réponse notifiée. */
  readonly sens: SensReponse | null;
};
export type NoteRecours = { readonly par: string; readonly le: string; readonly texte: string };
export type RecoursAgent = RecoursLu & { readonly notes: readonly NoteRecours[]; readonly motifs: string | null };
export type Contentieux = { readonly id: string; readonly tribunal: string; readonly numero: string; readonly saisiLe: Jour; readonly closLe: Jour | null };

/** Ce que l’on peut contester maintenant : la lettre notifiée et jusqu’à quand. */
export type Contestable = { readonly acteId: string; readonly acteNumero: string; readonly titre: string; /** Nul : le délai n’est pas opposable. */ readonly jusquAu: Jour | null; readonly depasse: boolean };

/** GET /api/dossiers/:id/recours (porteur) */
export type RecoursPorteur = { readonly contestable: Contestable | null; readonly recours: readonly RecoursLu[] };
/** GET /api/instruction/dossiers/:id/recours */
export type RecoursInstruction = { readonly contestable: Contestable | null; readonly recours: readonly RecoursAgent[]; readonly contentieux: readonly Contentieux[]; readonly peutRepondre: boolean };

/** POST /api/dossiers/:id/recours (Idempotency-Key) */
export class RecoursDto {
  @Texte(5000, 'Dites ce que vous contestez et pourquoi.') texte!: string;
}
/** POST /api/instruction/dossiers/:id/recours : reçu par courrier, par courriel ou au guichet. */
export class RecoursRecuDto extends RecoursDto {
  @DateJour('Indiquez le jour où le recours est arrivé.') recuLe!: string;
}
export class NoteRecoursDto {
  @Texte(5000, 'Écrivez votre note.') texte!: string;
}
/** POST /api/instruction/recours/:id/reponse */
export class ReponseRecoursDto {
  @Choix(['rejet', 'accueil'], 'Choisissez la réponse.') sens!: SensReponse;
  @Texte(3000, 'Écrivez les motifs que lira le porteur.') motifs!: string;
  @Facultatif() @Choix(['teleservice', 'parapheur', 'papier'], 'Choisissez comment la lettre sera signée.') voie?: 'teleservice' | 'parapheur' | 'papier';
}
export class ContentieuxDto {
  @Texte(200, 'Indiquez le tribunal saisi.') tribunal!: string;
  @Texte(60, 'Indiquez le numéro donné par le tribunal.') numero!: string;
  @DateJour('Indiquez la date de la saisine.') saisiLe!: string;
}
export class ClotureContentieuxDto {
  @DateJour('Indiquez la date de fin du contentieux.') closLe!: string;
}
