import { Injectable } from '@nestjs/common';
import { type CodeTransition, type Etat, passagePermis } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { ligne } from '../base/requetes.ts';
import { introuvable, perdu } from '../erreurs/probleme.ts';
import { Budget } from '../finances/budget.ts';
import { JournalRepository, type LigneEcrite } from '../journal/journal.repository.ts';

/** Le seul endroit qui écrit l’état d’un dossier : verrou de ligne, table des passages, ligne de journal. */
@Injectable()
export class TransitionRepository {
  constructor(private readonly journal: JournalRepository, private readonly budget: Budget) {}

  /** Verrouille le dossier et exige cet état : ce qui suit, dans la transaction, ne peut plus être doublé. */
  async exiger(tx: EntityManager, id: string, etat: Etat): Promise<void> {
    const courant = await ligne<{ etat: Etat }>(tx, 'SELECT etat FROM dossier WHERE id = $1 FOR UPDATE', [id]);
    if (courant?.etat !== etat) throw perdu();
  }

  /** Verrouille le dossier quel que soit son état. */
  async verrouiller(tx: EntityManager, id: string): Promise<void> {
    await tx.query('SELECT FROM dossier WHERE id = $1 FOR UPDATE', [id]);
  }

  /** Passe le dossier à `vers` ; 409 si son état ne le permet plus. Rend la ligne du journal qui en fait foi. */
  async passer(tx: EntityManager, passage: { readonly id: string; readonly code: CodeTransition; readonly vers: Etat; readonly acteur: string; readonly valeurs?: Readonly<Record<string, unknown>> }): Promise<LigneEcrite> {
    const { id, code, vers, acteur, valeurs } = passage;
    const courant = await ligne<{ etat: Etat }>(tx, 'SELECT etat FROM dossier WHERE id = $1 FOR UPDATE', [id]);
    if (!courant) throw introuvable();
    if (!passagePermis(code, courant.etat, vers)) throw perdu();
    await tx.query('UPDATE dossier SET etat = $2 WHERE id = $1', [id, vers]);
    // Sorti de l’ordre du jour sans accord : ses autorisations réservées sont rendues.
    if (courant.etat === 'INSCRIT_COMMISSION' && vers !== 'ACCORDE') await this.budget.liberer(tx, id, acteur);
    return this.journal.ecrire(tx, { acteur, objet: 'dossier', id, de: courant.etat, vers, code, valeurs });
  }
}
