import { Injectable } from '@nestjs/common';
import { enJeu, type Grille, type NoteDonnee, notesRetenues, type TotalNote, totalNotes } from '@maillage/domain';
import { AppelRepository } from '../appel/appel.repository.ts';
import { NotationRepository } from '../notation/notation.repository.ts';

export type Retenues = { readonly grille: Grille; readonly notes: readonly NoteDonnee[]; readonly total: TotalNote };

/** Les notes arrêtées d’un dossier : la synthèse, jamais une fiche seule parmi plusieurs. */
@Injectable()
export class NotesRetenues {
  constructor(private readonly appels: AppelRepository, private readonly notation: NotationRepository) {}

  async de({ dossierId, appelId, reglementVersion }: { readonly dossierId: string; readonly appelId: string; readonly reglementVersion: number }): Promise<Retenues | null> {
    const { reglement: { grille } } = (await this.appels.version(appelId, reglementVersion))!;
    if (!grille) return null;
    const fiches = await this.notation.fiches(dossierId);
    if (enJeu(fiches).length === 0) return null;
    const synthese = await this.notation.synthese(dossierId);
    const notes = notesRetenues(grille, fiches, synthese.arreteeLe ? synthese.retenues : null);
    const total = notes && totalNotes(grille, notes);
    return notes && total && { grille, notes, total };
  }
}
