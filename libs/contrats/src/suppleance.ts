import { Choix, DateJour, Facultatif, Texte } from './valider.ts';

/** POST /api/finances/suppleances : qui valide les paiements à la place d’un absent ; `titulaireId` absent : la personne connectée. */
export class SuppleanceDto {
  @Choix(['VALIDEUR', 'SIGNATAIRE'], 'Choisissez le niveau suppléé.') role!: 'VALIDEUR' | 'SIGNATAIRE';
  @Facultatif() @Texte(40, 'Choisissez la personne absente.') titulaireId?: string;
  @Texte(40, 'Choisissez qui la supplée.') suppleantId!: string;
  @DateJour('Indiquez le premier jour de l’absence.') du!: string;
  @DateJour('Indiquez le dernier jour de l’absence.') au!: string;
  @Texte(200, 'Indiquez l’arrêté ou la note qui permet cette suppléance.') motif!: string;
}

/** GET /api/finances/suppleances ; `levable` : la personne connectée peut y mettre fin. */
export type Suppleance = {
  readonly id: string; readonly role: 'VALIDEUR' | 'SIGNATAIRE'; readonly titulaireId: string; readonly titulaire: string; readonly suppleant: string;
  readonly du: string; readonly au: string; readonly motif: string; readonly enCours: boolean; readonly leveeLe: string | null; readonly levable: boolean;
};
