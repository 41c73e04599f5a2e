import { Injectable } from '@nestjs/common';
import type { DemandeAvisDto } from '@maillage/contrats';
import { avisDemandable, avisEnRetard, type Jour, type MessageAvis, messageDemande, messageRelance, messageRetrait, piecePartageable, refusEcheance, relancableAlaMain, sectionsDemandees } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { type AvisLu, AvisRepository } from './avis.repository.ts';
import { empechementDe, type Expert, ExpertsRepository } from './experts.repository.ts';

const champ = (chemin: string, message: string) => new Refus(422, message, [{ chemin, message }]);

/** Ce que l’instructeur fait d’une demande d’avis : la poser, la relancer, la retirer, la clore. */
@Injectable()
export class DemanderAvis {
  constructor(
    private readonly base: DataSource, private readonly avis: AvisRepository, private readonly experts: ExpertsRepository, private readonly agents: AgentRepository, private readonly transitions: TransitionRepository,
    private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Une demande par expert ; 422 par champ si l’une ne convient pas, et alors aucune n’est posée. */
  async demander({ id: acteur }: Personne, dossier: DossierLu, { experts, question, pieces, sections, echeance }: DemandeAvisDto): Promise<void> {
    if (!avisDemandable(dossier.etat)) throw new Refus(409, 'Un avis se demande pendant l’instruction du dossier.');
    const aujourdhui = this.horloge.aujourdhui();
    const refus = refusEcheance(echeance as Jour, aujourdhui);
    if (refus) throw champ('echeance', refus);
    const partageables = new Set(dossier.depot!.pieces.filter(({ code }) => piecePartageable(code)).flatMap(({ deposees }) => deposees.map(({ id }) => id)));
    if (pieces.some((id) => !partageables.has(id))) throw champ('pieces', 'Choisissez des pièces de ce dossier.');
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossier.id, 'EN_INSTRUCTION');
      const choisis = choisir(await this.experts.pour(dossier.id, tx), experts, acteur);
      const demandeLe = this.horloge.maintenant();
      for (const expert of choisis) {
        const id = this.hasard.uuid();
        await this.avis.demander(tx, { id, dossierId: dossier.id, expertId: expert.id, demandePar: acteur, demandeLe, question, sections: sectionsDemandees(sections), pieces: [...new Set(pieces)], echeance: echeance as Jour });
        await this.journal.ecrire(tx, { acteur, objet: 'avis', id, vers: 'DEMANDE', code: 'demander-avis', valeurs: { dossier: dossier.id, expert: expert.id, question, sections: sectionsDemandees(sections), pieces, echeance } });
        await this.ecrireA(tx, { a: expert.courriel, dossierId: dossier.id }, messageDemande({ numero: dossier.numero!, nom: dossier.nom, echeance: echeance as Jour }), id);
      }
    });
  }

  async relancer({ id: acteur }: Personne, dossier: DossierLu, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const avis = await this.ouvert(tx, dossier, id);
      const le = this.horloge.aujourdhui();
      if (!relancableAlaMain(avis, le)) throw new Refus(409, 'Un rappel est déjà parti aujourd’hui. Attendez demain pour en envoyer un autre.');
      await this.avis.noterRelance(tx, id, { le, genre: 'main' });
      await this.journal.ecrire(tx, { acteur, objet: 'avis', id, code: 'relancer-avis' });
      await this.ecrireALExpert(tx, avis, messageRelance({ numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance }, avisEnRetard(avis, le)), true);
    });
  }

  async retirer({ id: acteur }: Personne, dossier: DossierLu, id: string, motif: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const avis = await this.ouvert(tx, dossier, id);
      await this.avis.clore(tx, { id, vers: 'RETIRE', le: this.horloge.maintenant(), motif });
      await this.journal.ecrire(tx, { acteur, objet: 'avis', id, de: 'DEMANDE', vers: 'RETIRE', code: 'retirer-avis', valeurs: { motif } });
      await this.ecrireALExpert(tx, avis, messageRetrait({ numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance }), false);
    });
  }

  /** Prend acte d’une absence de réponse ; avant l’échéance, la demande se retire. */
  async clore({ id: acteur }: Personne, dossier: DossierLu, id: string): Promise<void> {
    await this.base.transaction(async (tx) => {
      const avis = await this.ouvert(tx, dossier, id);
      if (!avisEnRetard(avis, this.horloge.aujourdhui())) throw new Refus(409, 'L’échéance n’est pas passée : attendez la réponse, ou retirez la demande.');
      await this.avis.clore(tx, { id, vers: 'SANS_REPONSE', le: this.horloge.maintenant() });
      await this.journal.ecrire(tx, { acteur, objet: 'avis', id, de: 'DEMANDE', vers: 'SANS_REPONSE', code: 'clore-avis' });
      await this.ecrireALExpert(tx, avis, messageRetrait({ numero: dossier.numero!, nom: dossier.nom, echeance: avis.echeance }), false);
    });
  }

  private async ouvert(tx: EntityManager, dossier: DossierLu, id: string): Promise<AvisLu> {
    const avis = await this.avis.verrouiller(tx, id);
    if (avis?.dossierId !== dossier.id) throw introuvable();
    if (avis.etat !== 'DEMANDE') throw new Refus(409, 'Cette demande d’avis n’est plus ouverte. Rechargez la page pour voir où elle en est.');
    return avis;
  }

  private async ecrireALExpert(tx: EntityManager, { id, expertId, dossierId }: AvisLu, message: MessageAvis, ouvert: boolean): Promise<void> {
    const expert = await this.agents.nomme(expertId, tx);
    if (expert) await this.ecrireA(tx, { a: expert.courriel, dossierId }, message, ouvert ? id : null);
  }

  private ecrireA(tx: EntityManager, { a, dossierId }: { readonly a: string; readonly dossierId: string }, message: MessageAvis, id: string | null): Promise<void> {
    return this.courriels.deposer(tx, { a, dossierId, evenement: 'avis-demande', ...message, ...(id ? { lien: { texte: 'Lire la demande', chemin: `/instruction/mes-avis/${id}` } } : {}) });
  }
}

function choisir(connus: readonly Expert[], choisis: readonly string[], demandeur: string): readonly Expert[] {
  if (choisis.length === 0) throw champ('experts', 'Choisissez au moins une personne.');
  return [...new Set(choisis)].map((id) => {
    const expert = connus.find((un) => un.id === id);
    if (!expert) throw champ('experts', 'Choisissez des personnes de la liste.');
    if (id === demandeur) throw champ('experts', 'Vous ne pouvez pas vous demander un avis à vous-même.');
    const empechement = empechementDe(expert);
    if (empechement) throw champ('experts', `${expert.nom} : ${empechement}.`);
    return expert;
  });
}
