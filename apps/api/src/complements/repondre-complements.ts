import { Injectable } from '@nestjs/common';
import type { ReponsesComplementsDto } from '@maillage/contrats';
import { type ErreurSaisie, type Reglement, type Reponse } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import type { Depot } from '../dossier/depot.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { epurerReponses } from '../dossier/enregistrer-etape.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { completerDepot } from './completer-depot.ts';
import { ComplementsRepository, estOuverte, type DemandeLue } from './complements.repository.ts';
import { delaiDuSilence } from './delai.ts';
import { LireComplements } from './lire-complements.ts';
import { ReevaluerDepot } from './reevaluer-depot.ts';
import { depotAvant, erreursDuPoint, libellePoint, questionDuPoint } from './questions.ts';

/** La réponse du porteur : il ne touche qu’aux points demandés, puis transmet le tout une fois ; le dépôt d’origine ne bouge pas. */
@Injectable()
export class RepondreComplements {
  constructor(
    private readonly base: DataSource, private readonly complements: ComplementsRepository, private readonly lire: LireComplements, private readonly dossiers: DossierRepository, private readonly transitions: TransitionRepository,
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly courriels: Courriels, private readonly idempotence: IdempotenceRepository, private readonly reevaluer: ReevaluerDepot, private readonly horloge: Horloge,
  ) {}

  /** Garde des réponses en cours ; 422 pour un point qui n’est pas demandé ou une réponse mal formée, sans rien garder. */
  async enregistrer({ id: compteId }: Personne, id: string, { reponses: saisies }: ReponsesComplementsDto): Promise<void> {
    const reponses = epurerReponses(saisies);
    await this.base.transaction(async (tx) => {
      const { demande, reglement, avant } = await this.ouvrir(tx, compteId, id);
      const erreurs = Object.entries(reponses).flatMap(([pointId, reponse]): readonly ErreurSaisie[] => {
        const point = demande.points.find((un) => un.id === pointId);
        const question = point && questionDuPoint(point, reglement, avant);
        return question ? erreursDuPoint(question, reponse, false) : [{ chemin: `reponses.${pointId}`, message: 'Ce point n’est pas demandé : rechargez la page.' }];
      });
      if (erreurs.length) throw new Refus(422, 'Ces réponses ne peuvent pas être gardées telles quelles.', erreurs);
      for (const [pointId, reponse] of Object.entries(reponses)) await this.complements.repondre(tx, pointId, vider(reponse));
    });
  }

  /** Transmet : chaque point obligatoire a sa réponse (422 sinon), le dossier revient d’où il vient. */
  async transmettre(personne: Personne, id: string, cle: string | undefined): Promise<void> {
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `completer:${id}`, cle, contenu: {} }, async () => {
      const { dossier, demande, demandes, reglement, avant } = await this.ouvrir(tx, personne.id, id);
      const fichiers = await this.lire.fichiers(tx, demande);
      const manques = demande.points.flatMap((point): readonly ErreurSaisie[] => {
        const question = questionDuPoint(point, reglement, avant);
        if (question) return erreursDuPoint(question, point.reponse, true);
        return point.requis && fichiers.get(point.id)?.length === 0 ? [{ chemin: `pieces.${point.id}`, message: `Ajoutez la pièce « ${libellePoint(point, reglement, avant)} ».` }] : [];
      });
      if (manques.length) throw new Refus(422, `${manques.length > 1 ? `${manques.length} points sont` : 'Un point est'} encore à compléter.`, manques);
      const le = this.horloge.maintenant();
      const depot = completerDepot(avant, demande.points, fichiers);
      await this.transitions.passer(tx, { id, code: 'completer', vers: demande.etatOrigine, acteur: personne.id, valeurs: { rang: demande.rang, reponses: demande.points.map(({ code, reponse }) => ({ code, reponse })), pieces: [...fichiers.values()].flat().map(({ sha256 }) => sha256) } });
      await this.complements.transmettre(tx, demande.id, { le, par: personne.id, depot });
      await this.complements.poserSilence(tx, id, delaiDuSilence(dossier, reglement, demandes.map((une) => (une.id === demande.id ? { ...une, transmiseLe: le } : une))).rejetImpliciteLe);
      await this.reevaluer.executer(tx, id, reglement, depot, le);
      await this.prevenir(tx, dossier);
      return { transmiseLe: le };
    }));
  }

  /** Verrouille le dossier à compléter et rend sa demande ; 404 s’il n’est pas à moi, 409 si plus rien n’est demandé. */
  private async ouvrir(tx: EntityManager, compteId: string, id: string): Promise<{ readonly dossier: DossierLu; readonly demande: DemandeLue; readonly demandes: readonly DemandeLue[]; readonly reglement: Reglement; readonly avant: Depot }> {
    const dossier = await this.dossiers.mien(compteId, id, tx);
    if (!dossier) throw introuvable();
    await this.transitions.exiger(tx, id, 'A_COMPLETER');
    const demandes = await this.complements.duDossier(id, tx);
    const demande = demandes.find(estOuverte);
    if (!demande) throw perdu();
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    return { dossier, demande, demandes, reglement, avant: depotAvant(dossier.depot!, demandes, demande.rang) };
  }

  private async prevenir(tx: EntityManager, { id, numero, nom, departement, instructeurId }: DossierLu): Promise<void> {
    const suiveur = instructeurId ? await this.agents.nomme(instructeurId, tx) : null;
    for (const agent of suiveur ? [suiveur] : await this.agents.instructeursDe(departement, tx)) {
      await this.courriels.deposer(tx, { a: agent.courriel, evenement: 'complements-recus', dossierId: id, objet: `Dossier n° ${numero} : compléments reçus`, paragraphes: [`Le porteur du dossier « ${nom} » a transmis ses compléments. Acceptez chaque point, ou redemandez-le.`], lien: { texte: 'Examiner les compléments', chemin: `/instruction/dossiers/${id}/complements` } });
    }
  }
}

const vider = (reponse: Reponse): Reponse => (reponse === '' || (Array.isArray(reponse) && reponse.length === 0) ? null : reponse);
