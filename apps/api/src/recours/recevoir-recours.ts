import { Injectable } from '@nestjs/common';
import type { RecoursRecuDto } from '@maillage/contrats';
import { empechementReception, enFrancais, type Jour, preuveDe, suivreRecours } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { Courriels } from '../courriel/courriels.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { IdempotenceRepository } from '../idempotence/idempotence.repository.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { HabillerLettre } from '../lettre/habiller-lettre.ts';
import { JoindrePorteur } from '../saisie-agent/joindre-porteur.ts';
import { composerAccuseRecours } from './composer-recours.ts';
import { Contester } from './contester.ts';
import { RecoursRepository } from './recours.repository.ts';

type Recu = { readonly canal: 'portail' | 'courrier'; readonly recuLe: Jour; readonly texte: string };

/** Un recours gracieux arrive, dans le portail ou par courrier : il est daté, accusé, et son délai court. */
@Injectable()
export class RecevoirRecours {
  constructor(
    private readonly base: DataSource, private readonly dossiers: DossierRepository, private readonly acces: AccesDossier, private readonly transitions: TransitionRepository, private readonly contester: Contester, private readonly recours: RecoursRepository, private readonly actes: ActeRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions,
    private readonly idempotence: IdempotenceRepository, private readonly journal: JournalRepository, private readonly courriels: Courriels, private readonly joindre: JoindrePorteur, private readonly habiller: HabillerLettre, private readonly file: File, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Formé par le porteur : 404 pour le dossier d’un autre, 409 si rien ne s’y conteste. */
  async former(personne: Personne, dossierId: string, cle: string | undefined, texte: string): Promise<void> {
    const dossier = await this.dossiers.mien(personne.id, dossierId);
    if (!dossier) throw introuvable();
    await this.base.transaction((tx) => this.idempotence.unefois(tx, { compteId: personne.id, operation: `recours:${dossierId}`, cle, contenu: { texte } }, () => this.enregistrer(tx, personne, dossier, { canal: 'portail', recuLe: this.horloge.aujourdhui(), texte })));
  }

  /** Reçu autrement, à la date d’arrivée : 422 si elle ne se peut pas. */
  async saisir(personne: Personne, dossierId: string, { recuLe, texte }: RecoursRecuDto): Promise<void> {
    const dossier = await this.acces.instruit(personne, dossierId);
    await this.base.transaction((tx) => this.enregistrer(tx, personne, dossier, { canal: 'courrier', recuLe: recuLe as Jour, texte }));
  }

  private async enregistrer(tx: EntityManager, { id: acteur }: Personne, dossier: DossierLu, recu: Recu): Promise<{ readonly id: string }> {
    await this.transitions.verrouiller(tx, dossier.id);
    const cible = await this.contester.cible((await this.dossiers.lire(tx, dossier.id))!, tx);
    if (!cible) throw new Refus(409, 'Aucune décision de ce dossier ne peut être contestée maintenant. Rechargez la page.');
    const aujourdhui = this.horloge.aujourdhui();
    const refus = empechementReception(recu.recuLe, { envoyeeLe: cible.envoyeeLe, aujourdhui });
    if (refus) throw new Refus(422, refus, [{ chemin: 'recuLe', message: refus }]);
    const suivi = suivreRecours({ recuLe: recu.recuLe, preuveLe: preuveDe(cible, aujourdhui)?.le ?? null, reponsePreuveLe: null }, aujourdhui);
    const id = this.hasard.uuid();
    const ligne = await this.journal.ecrire(tx, { acteur, objet: 'instruction', id: dossier.id, vers: 'RECOURS', code: 'recevoir-recours', valeurs: { recours: id, acte: cible.acteId, canal: recu.canal, recuLe: recu.recuLe, rejetTaciteLe: suivi.rejetTaciteLe, tardif: suivi.tardif } });
    if (!await this.recours.ajouter(tx, { id, dossierId: dossier.id, acteId: cible.acteId, ...recu, texte: recu.texte.trim(), formePar: acteur, creeLe: ligne.instant })) throw new Refus(409, 'Un recours contre cette lettre attend déjà sa réponse.');

    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const agent = dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null;
    const [acteId, numero] = [this.hasard.uuid(), await this.actes.numeroLibre(tx, `REC-${dossier.numero}`)];
    const composee = composerAccuseRecours({ dossier, appel, agent, ligne, numero, deliberation: null, projet: false, mentions: await this.mentions.lire(appel.reglement, tx) }, { contre: (await this.actes.lire(tx, cible.acteId))!, envoyeeLe: cible.envoyeeLe, canal: recu.canal, recuLe: recu.recuLe, suivi });
    const { donnees } = await this.habiller.executer(tx, dossier, composee);
    await this.actes.ajouter(tx, { id: acteId, dossierId: dossier.id, decisionId: null, nature: 'accuse-recours', etat: 'NOTIFIE', numero, donnees, creeLe: ligne.instant, notifieLe: ligne.instant });
    await this.recours.poserAccuse(tx, id, acteId);
    await this.file.ajouter(tx, 'acte', { id: acteId });
    await this.joindre.ecrire(tx, dossier, { acteId, evenement: 'recours', objet: `Dossier n° ${dossier.numero} : votre recours est bien arrivé`, paragraphes: [`Votre recours concernant le dossier « ${dossier.nom} » est enregistré. L’accusé de réception joint dit quand vous aurez une réponse et ce que le silence voudrait dire.`], lien: { texte: 'Suivre mon recours', chemin: `/dossiers/${dossier.id}` } });
    for (const { courriel } of agent ? [agent] : await this.agents.instructeursDe(dossier.departement, tx)) await this.courriels.deposer(tx, { a: courriel, evenement: 'echeance', dossierId: dossier.id, objet: `Dossier n° ${dossier.numero} : recours gracieux à examiner`, paragraphes: [`Un recours gracieux concerne le dossier « ${dossier.nom} ». Sans réponse, il sera réputé rejeté à la fin du ${enFrancais(suivi.rejetTaciteLe)}.`], lien: { texte: 'Ouvrir le recours', chemin: `/instruction/dossiers/${dossier.id}/recours` } });
    return { id };
  }
}
