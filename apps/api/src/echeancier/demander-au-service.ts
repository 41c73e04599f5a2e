import { Injectable } from '@nestjs/common';
import type { ObservationsDto } from '@maillage/contrats';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Refus } from '../erreurs/probleme.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { MaSubventionLue } from '../paiement/porteur/ma-subvention.ts';
import { EcheancierRepository } from './echeancier.repository.ts';

/** Ce que le porteur demande hors d’un versement : être entendu sur un trop-perçu. */
@Injectable()
export class DemanderAuService {
  constructor(
    private readonly base: DataSource, private readonly miennes: MaSubventionLue, private readonly subventions: SubventionRepository, private readonly echeancier: EcheancierRepository,
    private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Les observations se reçoivent même en retard : c’est à la décision d’en tenir compte. */
  async observer(compteId: string, id: string, { texte }: ObservationsDto): Promise<void> {
    const { dossier } = await this.miennes.exiger(compteId, id);
    await this.base.transaction(async (tx) => {
      const subvention = await this.subventions.verrouiller(tx, id);
      if (!subvention?.faits.contradictoireLe) throw new Refus(409, 'Aucune procédure contradictoire n’est ouverte sur cette subvention.');
      await this.echeancier.ajouterObservation(tx, { id: this.hasard.uuid(), subventionId: id, texte, par: compteId, le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: compteId, objet: 'subvention', id, code: 'observations', valeurs: {} });
      await this.prevenir(tx, dossier, 'des observations sont reçues', 'Le bénéficiaire a répondu à la procédure contradictoire.', id);
    });
  }

  private async prevenir(tx: EntityManager, dossier: DossierLu, objet: string, texte: string, subventionId: string): Promise<void> {
    for (const { courriel } of await this.agents.instructeursDe(dossier.departement, tx)) await this.courriels.deposer(tx, { a: courriel, dossierId: dossier.id, evenement: 'echeance', objet: `Dossier n° ${dossier.numero} : ${objet}`, paragraphes: [texte], lien: { texte: 'Ouvrir la subvention', chemin: `/instruction/paiements/reversements/${subventionId}` } });
  }
}
