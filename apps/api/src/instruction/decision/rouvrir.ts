import { Injectable } from '@nestjs/common';
import type { IneligibiliteDto, ReouvertureDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { FigerBudget } from '../../budget/figer-budget.ts';
import { ComplementsRepository } from '../../complements/complements.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { TransitionRepository } from '../../dossier/transition.repository.ts';
import type { Personne } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { DecisionRepository } from './decision.repository.ts';
import { LireCriteres } from '../eligibilite/lire-criteres.ts';
import { InstructionRepository } from '../instruction.repository.ts';

/** Deux gestes du valideur hors du chemin ordinaire : déclarer inéligible, rouvrir ce qui était clos. */
@Injectable()
export class Rouvrir {
  constructor(
    private readonly base: DataSource, private readonly transitions: TransitionRepository, private readonly instructions: InstructionRepository, private readonly criteres: LireCriteres, private readonly figer: FigerBudget, private readonly decisions: DecisionRepository,
    private readonly actes: ActeRepository, private readonly complements: ComplementsRepository, private readonly horloge: Horloge,
  ) {}

  /** Propose le rejet d’un dossier inéligible : les critères non satisfaits en font les motifs ; s’il n’y en a aucun, le valideur dit qu’il s’en écarte (422 sinon). */
  async declarerIneligible(personne: Personne, dossier: DossierLu, { motif, malgreLesConstats = false }: IneligibiliteDto): Promise<void> {
    const [acteur, id] = [personne.id, dossier.id];
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, id, 'EN_INSTRUCTION');
      // Le valideur qui déclare l’inéligibilité fait siennes les conclusions défavorables d’une autre personne.
      const criteres = (await this.criteres.executer(dossier, tx)).criteres
        .filter(({ retenu, confirmation }) => retenu === 'non-satisfait' || (confirmation?.resultat === 'non-satisfait' && confirmation.visa?.etat === 'attendu' && confirmation.parId !== acteur));
      if (criteres.length === 0 && !malgreLesConstats) throw new Refus(422, 'Aucun critère n’est constaté non satisfait : confirmez-en un, ou dites que vous vous écartez des constats.', [{ chemin: 'malgreLesConstats', message: 'Cochez cette case pour vous écarter des constats ; votre motif sera lu par la commission.' }]);
      const motifs = [...criteres.map(({ libelle }) => libelle), motif.trim()];
      if (!await this.instructions.proposer(tx, id, { proposition: 'refus', montantProposeCentimes: null, analyse: motif.trim(), motifs })) throw new Refus(409, 'Un instructeur doit d’abord prendre ce dossier en charge.');
      const budgetSha256 = await this.figer.executer(tx, personne, dossier, 'refus', null);
      await this.transitions.passer(tx, { id, code: 'declarerIneligible', vers: 'PROPOSE_REJET', acteur, valeurs: { motif: motif.trim(), criteres: criteres.map(({ code }) => code), malgreLesConstats, budgetSha256 } });
    });
  }

  /** Remet en instruction : dépôt et actes notifiés restent, les lettres en route sont remplacées, la demande de compléments restée ouverte est levée. */
  async rouvrir({ id: acteur }: Personne, dossier: DossierLu, { motif }: ReouvertureDto): Promise<void> {
    await this.base.transaction((tx) => this.rouvrirDans(tx, acteur, dossier, motif));
  }

  async rouvrirDans(tx: EntityManager, acteur: string, dossier: DossierLu, motif: string): Promise<void> {
    await this.transitions.passer(tx, { id: dossier.id, code: 'rouvrir', vers: 'EN_INSTRUCTION', acteur, valeurs: { motif: motif.trim(), notifieLe: dossier.notifieLe } });
    await this.decisions.effacerNotification(tx, dossier.id);
    await this.actes.remplacer(tx, dossier.id);
    const demande = await this.complements.ouverte(dossier.id, tx);
    if (demande) await this.complements.lever(tx, demande.id, this.horloge.maintenant());
  }
}
