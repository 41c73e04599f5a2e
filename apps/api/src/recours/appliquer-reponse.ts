import { Injectable } from '@nestjs/common';
import { type Etat, TRANSITIONS } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Rouvrir } from '../instruction/decision/rouvrir.ts';
import { RecoursRepository } from './recours.repository.ts';

/** Ce que fait une réponse, une fois notifiée. */
@Injectable()
export class AppliquerReponse {
  constructor(private readonly recours: RecoursRepository, private readonly dossiers: DossierRepository, private readonly rouvrir: Rouvrir) {}

  /** Un recours accueilli rouvre le dossier, au nom de qui l’a accueilli ; un accord, lui, revient devant la commission permanente sans se défaire. */
  async executer(tx: EntityManager, acteId: string): Promise<void> {
    const recours = await this.recours.deLaReponse(tx, acteId);
    if (recours?.sens !== 'accueil') return;
    const dossier = (await this.dossiers.lire(tx, recours.dossierId))!;
    if ((TRANSITIONS.rouvrir.de as readonly Etat[]).includes(dossier.etat)) await this.rouvrir.rouvrirDans(tx, recours.reponduPar!, dossier, 'Recours gracieux accueilli.');
  }
}
