import { Injectable } from '@nestjs/common';
import type { Contestable } from '@maillage/contrats';
import { contestable, dernierJourDeRecours, preuveDe } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Horloge } from '../horloge.ts';
import { DecisionRepository } from '../instruction/decision/decision.repository.ts';
import { LireNotifications } from '../notification-acte/lire-notifications.ts';
import type { NotificationActe } from '../notification-acte/notification-acte.repository.ts';
import { RecoursRepository } from './recours.repository.ts';

/** Ce qui se conteste d’un dossier maintenant. */
@Injectable()
export class Contester {
  constructor(private readonly notifications: LireNotifications, private readonly decisions: DecisionRepository, private readonly recours: RecoursRepository, private readonly horloge: Horloge) {}

  /** La notification que l’on peut contester ; nulle : rien de notifié, rien de défavorable, ou déjà contestée. */
  async cible(dossier: DossierLu, tx?: EntityManager): Promise<NotificationActe | null> {
    const notification = dossier.notifieLe ? await this.notifications.enVigueur(dossier.id, tx) : null;
    if (!notification) return null;
    const sens = notification.nature as 'accord' | 'refus' | 'irrecevabilite';
    const decision = sens === 'accord' ? await this.decisions.courante(dossier.id, tx) : null;
    if (!contestable({ sens, montantCentimes: decision?.montantCentimes ?? null, demandeCentimes: dossier.demandeCentimes })) return null;
    return (await this.recours.duDossier(dossier.id, tx)).some(({ acteId }) => acteId === notification.acteId) ? null : notification;
  }

  async presenter(dossier: DossierLu): Promise<Contestable | null> {
    const cible = await this.cible(dossier);
    if (!cible) return null;
    const aujourdhui = this.horloge.aujourdhui();
    const preuve = preuveDe(cible, aujourdhui);
    const jusquAu = preuve && dernierJourDeRecours({ notifieeLe: preuve.le, mentionDesVoies: true, recoursGracieuxLe: null, reponseLe: null }).dernierJour;
    return { acteId: cible.acteId, acteNumero: cible.numero, titre: cible.titre, jusquAu, depasse: jusquAu !== null && aujourdhui > jusquAu };
  }
}
