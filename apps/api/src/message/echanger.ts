import { Injectable } from '@nestjs/common';
import type { FilMessages } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { type Cote, MessageRepository } from './message.repository.ts';

/** Le fil d’échanges d’un dossier déposé : écrit d’un côté, annoncé et lu de l’autre. */
@Injectable()
export class Echanger {
  constructor(
    private readonly base: DataSource, private readonly messages: MessageRepository, private readonly agents: AgentRepository, private readonly porteur: JoindrePorteur,
    private readonly courriels: Courriels, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Lire le fil vaut lecture ; `lecteur` nul : un agent qui ne l’instruit pas regarde sans marquer. */
  async lire(personne: Personne, dossier: DossierLu, lecteur: Cote | null): Promise<FilMessages> {
    if (lecteur) await this.messages.lire(dossier.id, lecteur, personne.id, this.horloge.maintenant());
    const [messages, aJoindre] = await Promise.all([this.messages.fil(dossier.id, personne.id), this.messages.aJoindre(dossier.id, personne.id)]);
    return { messages, peutEcrire: lecteur !== null, aJoindre };
  }

  /** Écrit et prévient l’autre côté ; le courriel ne dit rien du contenu. */
  async ecrire(personne: Personne, dossier: DossierLu, cote: Cote, texte: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const id = this.hasard.uuid();
      await this.messages.ajouter(tx, { id, dossierId: dossier.id, auteurId: personne.id, cote, texte, le: this.horloge.maintenant() });
      await this.messages.joindre(tx, id, dossier.id, personne.id);
      await this.journal.ecrire(tx, { acteur: personne.id, objet: 'message', id, vers: 'ECRIT', code: 'ecrire-message', valeurs: { dossier: dossier.id, cote, texte } });
      const sujet = `Dossier n° ${dossier.numero} : nouveau message`;
      if (cote === 'service') {
        await this.porteur.ecrire(tx, dossier, { evenement: 'message-du-service', objet: sujet, paragraphes: [`Le service instructeur vous a écrit au sujet de votre dossier « ${dossier.nom} ».`], lien: { texte: 'Lire le message', chemin: `/dossiers/${dossier.id}/messages` } });
        return;
      }
      const charge = dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null;
      for (const agent of charge ? [charge] : await this.agents.instructeursDe(dossier.departement, tx)) {
        await this.courriels.deposer(tx, { a: agent.courriel, evenement: 'message-du-porteur', dossierId: dossier.id, objet: sujet, paragraphes: [`Le porteur du dossier « ${dossier.nom} » vous a écrit.`], lien: { texte: 'Lire le message', chemin: `/instruction/dossiers/${dossier.id}/messages` } });
      }
    });
  }
}
