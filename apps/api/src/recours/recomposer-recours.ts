import { Injectable } from '@nestjs/common';
import type { DonneesAccuseRecours, DonneesReponseRecours } from '@maillage/pdf';
import { jourAParis, type NatureLettre, preuveDe, suivreRecours } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Mentions } from '../acte/composer/mentions.ts';
import { AppelRepository } from '../appel/appel.repository.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import { DelegationRepository } from '../delegation/delegation.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { NotificationActeRepository } from '../notification-acte/notification-acte.repository.ts';
import { composerAccuseRecours, composerReponseRecours } from './composer-recours.ts';
import { RecoursRepository } from './recours.repository.ts';

type Recomposee = { readonly composee: DonneesAccuseRecours | DonneesReponseRecours; readonly auteur: string | null };

/** Le dernier recours d’un dossier, tel que ses lettres le diraient aujourd’hui : pour essayer un modèle. */
@Injectable()
export class RecomposerRecours {
  constructor(
    private readonly base: DataSource, private readonly recours: RecoursRepository, private readonly actes: ActeRepository, private readonly notifications: NotificationActeRepository, private readonly delegations: DelegationRepository,
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly mentions: Mentions,
  ) {}

  /** Nulle : aucun recours, ou aucune réponse de ce sens. */
  executer(dossier: DossierLu, nature: 'accuse-recours' | 'recours-accueilli' | 'recours-rejete', ligne: { readonly instant: string; readonly empreinte: string }): Promise<Recomposee | null> {
    return this.base.transaction((tx) => this.composer(tx, dossier, nature, ligne));
  }

  private async composer(tx: EntityManager, dossier: DossierLu, nature: 'accuse-recours' | 'recours-accueilli' | 'recours-rejete', ligne: { readonly instant: string; readonly empreinte: string }): Promise<Recomposee | null> {
    const recours = (await this.recours.duDossier(dossier.id, tx)).findLast(({ sens }) => nature === 'accuse-recours' || sens === (nature === 'recours-rejete' ? 'rejet' : 'accueil'));
    const notification = recours && await this.notifications.lire(recours.acteId, tx);
    if (!notification) return null;
    const contre = (await this.actes.lire(tx, recours.acteId))!;
    const aujourdhui = jourAParis(ligne.instant);
    const suivi = suivreRecours({ recuLe: recours.recuLe, preuveLe: preuveDe(notification, aujourdhui)?.le ?? null, reponsePreuveLe: null }, aujourdhui);
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, tx))!;
    const contexte = { dossier, appel, ligne, numero: 'PROJET', deliberation: null, projet: true, mentions: await this.mentions.lire(appel.reglement, tx), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, tx) : null };
    if (nature === 'accuse-recours') return { composee: composerAccuseRecours(contexte, { contre, envoyeeLe: notification.envoyeeLe, canal: recours.canal, recuLe: recours.recuLe, suivi }), auteur: null };
    const delegation = await this.delegations.pour({ nature: contre.nature as NatureLettre, montantCentimes: null, le: aujourdhui }, tx);
    return { composee: composerReponseRecours({ ...contexte, signature: { delegation, voie: 'teleservice' } }, { contre, envoyeeLe: notification.envoyeeLe, recuLe: recours.recuLe, sens: recours.sens!, motifs: recours.motifs!, tardif: suivi.tardif }), auteur: recours.reponduPar };
  }
}
