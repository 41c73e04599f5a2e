import { Injectable } from '@nestjs/common';
import type { NotificationLue } from '@maillage/contrats';
import { ajouterJours, dernierJourDeRecours, type Jour, preuveDe } from '@maillage/domain';
import type { Executeur } from '../base/requetes.ts';
import { Horloge } from '../horloge.ts';
import { type NotificationActe, NotificationActeRepository } from './notification-acte.repository.ts';

/** Les lettres qui ouvrent un recours ; un ajournement n’est qu’une information. */
export const NATURES_CONTESTABLES: readonly string[] = ['accord', 'refus', 'irrecevabilite'];

/** Ce que prouvent les notifications d’un dossier, au jour dit. */
@Injectable()
export class LireNotifications {
  constructor(private readonly notifications: NotificationActeRepository, private readonly horloge: Horloge) {}

  async duDossier(dossierId: string, base?: Executeur): Promise<readonly NotificationLue[]> {
    const aujourdhui = this.horloge.aujourdhui();
    return (await this.notifications.duDossier(dossierId, base)).map((une) => presenter(une, aujourdhui));
  }

  /** La notification de la décision en vigueur ; nulle s’il n’y en a pas. */
  async enVigueur(dossierId: string, base?: Executeur): Promise<NotificationActe | null> {
    return (await this.notifications.duDossier(dossierId, base)).findLast(({ nature, etat }) => etat === 'NOTIFIE' && NATURES_CONTESTABLES.includes(nature)) ?? null;
  }

  /** Le dernier jour du recours contre la décision en vigueur ; nul : rien à contester, ou délai non opposable. */
  async recoursJusquAu(dossierId: string): Promise<Jour | null> {
    const notification = await this.enVigueur(dossierId);
    return notification && jusquAu(notification, this.horloge.aujourdhui());
  }
}

const jusquAu = (faits: NotificationActe, aujourdhui: Jour): Jour | null => {
  const preuve = NATURES_CONTESTABLES.includes(faits.nature) || faits.nature === 'reponse-recours' ? preuveDe(faits, aujourdhui) : null;
  return preuve && dernierJourDeRecours({ notifieeLe: preuve.le, mentionDesVoies: true, recoursGracieuxLe: null, reponseLe: null }).dernierJour;
};

function presenter(une: NotificationActe, aujourdhui: Jour): NotificationLue {
  const { acteId, titre, numero, etat, voie, instant, reference, instantConsultation, avis, avisNumero, scan } = une;
  return {
    acteId, titre, numero, remplacee: etat === 'REMPLACE', voie, envoyeeLe: instant, reference, consulteeLe: instantConsultation, avis: avis && { ...avis, numero: avisNumero, scan },
    preuve: preuveDe(une, aujourdhui), presumeeLe: voie === 'electronique' && une.consulteeLe === null ? ajouterJours(une.envoyeeLe, une.presomptionJours) : null, recoursJusquAu: jusquAu(une, aujourdhui),
  };
}
