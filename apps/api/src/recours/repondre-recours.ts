import { Injectable } from '@nestjs/common';
import type { ReponseRecoursDto } from '@maillage/contrats';
import { type NatureLettre, preuveDe, suivreRecours, visasRequis } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { RendreActe } from '../acte/rendre-acte.ts';
import { SuiviRepository } from '../acte/suivi.repository.ts';
import { ViserActe } from '../acte/viser-acte.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, perdu, Refus } from '../erreurs/probleme.ts';
import { File } from '../file/file.repository.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { HabillerLettre } from '../lettre/habiller-lettre.ts';
import { NotificationActeRepository } from '../notification-acte/notification-acte.repository.ts';
import { composerReponseRecours } from './composer-recours.ts';
import { type RecoursEcrit, RecoursRepository } from './recours.repository.ts';

/** La réponse à un recours : décidée par le valideur, signée sous la délégation qui couvre la décision contestée, notifiée comme elle. */
@Injectable()
export class RepondreRecours {
  constructor(
    private readonly base: DataSource, private readonly recours: RecoursRepository, private readonly acces: AccesDossier, private readonly transitions: TransitionRepository, private readonly actes: ActeRepository, private readonly suivis: SuiviRepository, private readonly viser: ViserActe, private readonly delegations: DelegationRepository, private readonly appels: AppelRepository, private readonly agents: AgentRepository,
    private readonly notifications: NotificationActeRepository, private readonly mentions: Mentions, private readonly rendre: RendreActe, private readonly habiller: HabillerLettre, private readonly file: File, private readonly journal: JournalRepository, private readonly horloge: Horloge, private readonly hasard: Hasard,
  ) {}

  /** Fige la lettre de réponse ; l’accueil ne rouvre le dossier qu’à sa notification. De deux agents, un seul répond (409). */
  async repondre(personne: Personne, recoursId: string, dto: ReponseRecoursDto): Promise<{ readonly acteId: string }> {
    const recours = await this.recours.lire(recoursId);
    if (!recours) throw introuvable();
    const dossier = await this.acces.visible(personne, recours.dossierId);
    const acteId = await this.base.transaction((tx) => this.figer(tx, personne, dossier, recours, dto));
    await this.rendre.executer(acteId);
    return { acteId };
  }

  private async figer(tx: EntityManager, personne: Personne, dossier: DossierLu, recours: RecoursEcrit, { sens, motifs, voie = 'teleservice' }: ReponseRecoursDto): Promise<string> {
    await this.transitions.verrouiller(tx, dossier.id);
    const aujourdhui = this.horloge.aujourdhui();
    const contre = (await this.suivis.lire(recours.acteId, tx))!;
    const { donnees: imprimees, nature, numero: contreNumero } = (await this.actes.lire(tx, recours.acteId))!;
    const competence = nature as NatureLettre;
    const delegation = await this.delegations.pour({ nature: competence, montantCentimes: contre.montantCentimes, le: aujourdhui, sauf: personne.id }, tx);
    if (!delegation) throw new Refus(422, 'Aucun arrêté de délégation publié et en vigueur ne permet de signer cette réponse : il doit couvrir la décision contestée. L’administrateur l’enregistre dans « Délégations », puis vous recommencez.');
    const notification = (await this.notifications.lire(recours.acteId, tx))!;
    const { tardif } = suivreRecours({ recuLe: recours.recuLe, preuveLe: preuveDe(notification, aujourdhui)?.le ?? null, reponsePreuveLe: null }, aujourdhui);
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const precedente = (await this.recours.lire(recours.id, tx))!.reponseId;
    const id = this.hasard.uuid();
    const ligne = await this.journal.ecrire(tx, { acteur: personne.id, objet: 'instruction', id: dossier.id, vers: sens, code: 'repondre-recours', valeurs: { recours: recours.id, sens, motifs: motifs.trim(), acte: id } });
    const numero = await this.actes.numeroLibre(tx, `REP-${dossier.numero}`);
    const contexte = { dossier, appel, ligne, numero, deliberation: null, projet: false, mentions: await this.mentions.lire(appel.reglement, tx), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null, signature: { delegation, voie } };
    const composee = composerReponseRecours(contexte, { contre: { nature, numero: contreNumero, donnees: imprimees }, envoyeeLe: notification.envoyeeLe, recuLe: recours.recuLe, sens, motifs, tardif });
    const habillee = await this.habiller.executer(tx, dossier, composee, personne.id);
    await this.actes.ajouter(tx, { id, dossierId: dossier.id, decisionId: null, nature: 'reponse-recours', etat: 'PROJET', numero, donnees: habillee.donnees, creeLe: ligne.instant, notifieLe: null, chemin: { visas: visasRequis(appel.reglement), voie, signataireId: delegation.compteId, delegationId: delegation.id, montantCentimes: contre.montantCentimes, competence } });
    await this.habiller.noter(tx, id, habillee);
    if (!await this.recours.repondre(tx, recours.id, { sens, motifs: motifs.trim(), par: personne.id, le: ligne.instant, reponseId: id })) throw perdu();
    if (precedente) await this.actes.passer(tx, precedente, ['PROJET'], 'REMPLACE');
    await this.file.ajouter(tx, 'acte', { id });
    await this.viser.alaSoumission(tx, personne, id);
    return id;
  }
}
