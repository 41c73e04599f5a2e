import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { Courriels } from '../../courriel/courriels.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';

/** Une conclusion contredit le constat : les valideurs qui peuvent la viser l’apprennent, selon leurs préférences. */
@Injectable()
export class PrevenirValideurs {
  constructor(private readonly agents: AgentRepository, private readonly courriels: Courriels) {}

  async executer(tx: EntityManager, { id, numero, nom }: DossierLu, critere: string, auteur: string): Promise<void> {
    for (const { courriel } of await this.agents.valideursDe(id, auteur, tx)) {
      await this.courriels.deposer(tx, {
        a: courriel, evenement: 'a-viser', dossierId: id, objet: `Dossier n° ${numero} : une dérogation attend votre visa`,
        paragraphes: [`L’instruction du dossier « ${nom} » s’écarte du constat automatique sur le critère « ${critere} ».`, 'Rien ne sera proposé au comité avant votre visa, ou votre refus motivé.'],
        lien: { texte: 'Voir les dérogations à viser', chemin: '/instruction/derogations' },
      });
    }
  }
}
