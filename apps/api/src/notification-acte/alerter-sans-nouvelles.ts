import { Injectable } from '@nestjs/common';
import { ajouterJours, enFrancais, jourAParis } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type ARelancer, NotificationActeRepository } from './notification-acte.repository.ts';

/** Chaque matin : une lettre non lue, ou sans avis de réception, sept jours après son envoi devient une tâche de qui suit le dossier. */
@Injectable()
export class AlerterSansNouvelles {
  constructor(private readonly base: DataSource, private readonly notifications: NotificationActeRepository, private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly journal: JournalRepository, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('notifications-sans-nouvelles', () => this.executer(), { chaqueMatin: '05:40' });
  }

  /** Rend le nombre de lettres signalées ; rejouable le même jour. */
  async executer(): Promise<number> {
    const { alerteJours } = await this.notifications.reglages();
    let signalees = 0;
    for (const une of await this.notifications.aAlerter(ajouterJours(this.horloge.aujourdhui(), -alerteJours))) if (await this.signaler(une)) signalees += 1;
    return signalees;
  }

  private async signaler({ acteId, dossierId, numero, dossierNumero, nom, voie, envoyeeLe, instructeurId, departement }: ARelancer): Promise<boolean> {
    const suiveur = instructeurId ? await this.agents.nomme(instructeurId) : null;
    const agents = suiveur ? [suiveur] : await this.agents.instructeursDe(departement);
    return this.base.transaction(async (tx) => {
      if (!await this.notifications.alerter(tx, acteId, this.horloge.maintenant())) return false;
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'acte', id: acteId, code: 'alerter-sans-nouvelles' });
      const fait = voie === 'electronique' ? 'n’a pas encore été ouverte dans l’espace du porteur' : 'est partie en recommandé et son avis de réception n’est pas enregistré';
      const suite = voie === 'electronique' ? 'Appelez le porteur, ou notifiez-la aussi par recommandé.' : 'Recopiez-le dès son retour : tant qu’il manque, le délai de recours n’est pas opposable.';
      for (const { courriel } of agents) {
        await this.courriels.deposer(tx, {
          a: courriel, evenement: 'echeance', dossierId, objet: `Dossier n° ${dossierNumero} : lettre ${voie === 'electronique' ? 'non lue' : 'sans avis de réception'}`,
          paragraphes: [`La lettre n° ${numero} du dossier « ${nom} », notifiée le ${enFrancais(jourAParis(envoyeeLe))}, ${fait}. ${suite}`], lien: { texte: 'Ouvrir la décision', chemin: `/instruction/dossiers/${dossierId}/decision` },
        });
      }
      return true;
    });
  }
}
