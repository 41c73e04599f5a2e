import { Injectable } from '@nestjs/common';
import { empechementExecutoire } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ACTES_DE_CHANGEMENT } from '../changement/appliquer-changement.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import { perimetre, type Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { type DecisionLue, DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { ActeRepository } from './acte.repository.ts';

export const ETAT_DECIDE = { accord: 'ACCORDE', refus: 'REJETE', ajournement: 'AJOURNE' } as const;
type Acte = NonNullable<Awaited<ReturnType<ActeRepository['lire']>>>;

/** Qui voit une lettre, et si elle est encore celle de la décision du dossier. */
@Injectable()
export class ActeCourant {
  constructor(private readonly base: DataSource, private readonly actes: ActeRepository, private readonly dossiers: DossierRepository, private readonly decisions: DecisionRepository, private readonly transitions: TransitionRepository, private readonly horloge: Horloge) {}

  /** L’acte et son dossier, s’il est dans le périmètre ; 404 sinon. */
  async visible(personne: Personne, acteId: string, base: DataSource | EntityManager = this.base): Promise<{ readonly acte: Acte; readonly dossier: DossierLu }> {
    const acte = await this.actes.lire(base, acteId);
    const dossier = acte?.dossierId ? await this.dossiers.depose(acte.dossierId, perimetre(personne), base) : null;
    if (!acte || !dossier) throw introuvable();
    return { acte, dossier };
  }

  /** Verrouille le dossier (une réponse à un recours ou à un changement ne tient qu’à lui, son état n’y change rien) : l’acte est celui de la dernière décision, et le dossier en est encore là (409) ; sa délibération est exécutoire (422). Un acte dépassé révélerait la suivante. */
  async exiger(tx: EntityManager, dossierId: string, acte: { readonly nature: string; readonly decisionId: string | null }): Promise<void> {
    if (acte.nature === 'reponse-recours' || ACTES_DE_CHANGEMENT.includes(acte.nature)) { await this.transitions.verrouiller(tx, dossierId); return; }
    if (acte.nature === 'irrecevabilite') return this.transitions.exiger(tx, dossierId, 'IRRECEVABLE');
    const decision = await this.decisions.courante(dossierId, tx);
    if (!decision || decision.id !== acte.decisionId) throw perdu();
    await this.transitions.exiger(tx, dossierId, ETAT_DECIDE[decision.sens]);
    this.exigerExecutoire(decision);
  }

  /** 422 tant que la délibération n’est pas exécutoire ; un ajournement n’est qu’une information, il n’attend pas. */
  exigerExecutoire(decision: Pick<DecisionLue, 'sens' | 'executoireLe'>): void {
    const empechement = decision.sens === 'ajournement' ? null : empechementExecutoire(decision, this.horloge.aujourdhui());
    if (empechement) throw new Refus(422, empechement);
  }
}
