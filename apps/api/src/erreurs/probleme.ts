import { HttpException } from '@nestjs/common';
import type { ErreurSaisie } from '@maillage/domain';

export const TITRES: Readonly<Record<number, string>> = {
  400: 'Saisie à corriger', 401: 'Connexion nécessaire', 403: 'Action non permise', 404: 'Introuvable', 409: 'Situation changée',
  412: 'Version dépassée', 413: 'Envoi trop lourd', 415: 'Format non accepté', 422: 'Demande refusée', 428: 'Version à préciser', 429: 'Trop de tentatives', 431: 'En-têtes trop longs',
  500: 'Erreur du portail', 501: 'Non proposé', 503: 'Service momentanément indisponible', 507: 'Espace insuffisant',
};

export type CorpsProbleme = { readonly type: string; readonly title: string; readonly status: number; readonly detail: string; readonly erreurs: readonly ErreurSaisie[] };

/** Le corps `application/problem+json` (RFC 9457) d’une erreur. */
export const corpsProbleme = (status: number, detail: string, erreurs: readonly ErreurSaisie[] = []): CorpsProbleme =>
  ({ type: 'about:blank', title: TITRES[status] ?? 'Erreur', status, detail, erreurs });

/** Un refus du domaine : statut, phrase, et phrases par champ s’il y en a. */
export class Refus extends HttpException {
  constructor(status: number, detail: string, readonly erreurs: readonly ErreurSaisie[] = [], readonly attendreSecondes?: number) {
    super(corpsProbleme(status, detail, erreurs), status);
    this.message = detail;
  }
}

export const introuvable = (): Refus => new Refus(404, 'Cette page n’existe pas, ou vous n’y avez pas accès.');
export const perdu = (): Refus => new Refus(409, 'Le dossier a changé entre-temps. Rechargez la page pour voir où il en est.');
export const perime = (): Refus => new Refus(412, 'Une version plus récente a été enregistrée. Choisissez laquelle garder.');
export const horsDepartement = (): Refus => new Refus(403, 'Ce dossier est instruit dans un autre département que les vôtres.');
