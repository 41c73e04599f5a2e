import { Injectable } from '@nestjs/common';
import { ETATS_AVIS_UTILE, jourAParis, messageEnRetard, messageRelance, messageRetrait, relanceDue } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { AvisRepository } from './avis.repository.ts';

/** Travail quotidien `avis` : les rappels dus ce jour, et la clôture des demandes qu’aucun examen n’attend plus. Rejouable : chaque rappel est noté avec son courriel. */
@Injectable()
export class RelancerAvis {
  constructor(
    private readonly base: DataSource, private readonly avis: AvisRepository, private readonly dossiers: DossierRepository, private readonly agents: AgentRepository,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, travaux: Travaux,
  ) {
    travaux.inscrire('avis', () => this.executer(), { chaqueMatin: '05:30' });
  }

  async executer(): Promise<void> {
    for (const { id } of await this.avis.ouvertes()) await this.base.transaction((tx) => this.traiter(tx, id));
  }

  private async traiter(tx: EntityManager, id: string): Promise<void> {
    const avis = await this.avis.verrouiller(tx, id);
    if (avis?.etat !== 'DEMANDE') return;
    const dossier = (await this.dossiers.lire(tx, avis.dossierId))!;
    const expert = await this.agents.nomme(avis.expertId, tx);
    const sujet = { numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance };
    if (!ETATS_AVIS_UTILE.includes(dossier.etat)) {
      await this.avis.clore(tx, { id, vers: 'SANS_REPONSE', le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'avis', id, de: 'DEMANDE', vers: 'SANS_REPONSE', code: 'clore-avis' });
      if (expert) await this.courriels.deposer(tx, { a: expert.courriel, evenement: 'avis-demande', dossierId: dossier.id, ...messageRetrait(sujet) });
      return;
    }
    const le = this.horloge.aujourdhui();
    const genre = relanceDue({ ...avis, demandeLe: jourAParis(avis.demandeLe) }, le);
    if (genre === null) return;
    await this.avis.noterRelance(tx, id, { le, genre });
    await this.journal.ecrire(tx, { acteur: 'systeme', objet: 'avis', id, code: 'relancer-avis', valeurs: { genre } });
    if (expert) await this.courriels.deposer(tx, { a: expert.courriel, evenement: 'avis-demande', dossierId: dossier.id, ...messageRelance(sujet, genre === 'retard'), lien: { texte: 'Lire la demande', chemin: `/instruction/mes-avis/${id}` } });
    const demandeur = genre === 'retard' ? await this.agents.nomme(avis.demandePar, tx) : null;
    if (demandeur) await this.courriels.deposer(tx, { a: demandeur.courriel, evenement: 'avis-suivi', dossierId: dossier.id, ...messageEnRetard(sujet, expert?.nom ?? 'la personne consultée'), lien: { texte: 'Ouvrir les avis du dossier', chemin: `/instruction/dossiers/${dossier.id}/avis` } });
  }
}
