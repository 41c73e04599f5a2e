import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { introuvable, perdu } from '../erreurs/probleme.ts';
import { DecisionRepository } from '../instruction/decision.repository.ts';
import { ActeRepository } from './acte.repository.ts';

export const ETAT_DECIDE = { accord: 'ACCORDE', refus: 'REJETE', ajournement: 'AJOURNE' } as const;
type Acte = NonNullable<Awaited<ReturnType<ActeRepository['lire']>>>;

/** Qui voit une lettre, et si elle est encore celle de la décision du dossier. */
@Injectable()
export class ActeCourant {
  constructor(private readonly base: DataSource, private readonly actes: ActeRepository, private readonly dossiers: DossierRepository, private readonly decisions: DecisionRepository, private readonly transitions: TransitionRepository) {}

  /** L’acte et son dossier, s’il est dans le périmètre ; 404 sinon. */
  async visible(personne: Personne, acteId: string, base: DataSource | EntityManager = this.base): Promise<{ readonly acte: Acte; readonly dossier: DossierLu }> {
    const acte = await this.actes.lire(base, acteId);
    const dossier = acte?.dossierId ? await this.dossiers.depose(acte.dossierId, perimetre(personne), base) : null;
    if (!acte || !dossier) throw introuvable();
    return { acte, dossier };
  }

  /** Verrouille le dossier : l’acte est celui de la dernière décision, et le dossier en est encore là (409). Un acte dépassé révélerait la suivante. */
  async exiger(tx: EntityManager, dossierId: string, acte: { readonly nature: string; readonly decisionId: string | null }): Promise<void> {
    if (acte.nature === 'irrecevabilite') return this.transitions.exiger(tx, dossierId, 'IRRECEVABLE');
    const decision = await this.decisions.courante(dossierId, tx);
    if (!decision || decision.id !== acte.decisionId) throw perdu();
    await this.transitions.exiger(tx, dossierId, ETAT_DECIDE[decision.sens]);
  }
}
