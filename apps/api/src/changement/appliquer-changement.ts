import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { SubventionRepository } from '../finances/subvention.repository.ts';
import { TenirSubvention } from '../finances/tenir-subvention.ts';
import { Horloge } from '../horloge.ts';
import { PaiementRepository } from '../paiement/paiement.repository.ts';
import { ChangementRepository } from './changement.repository.ts';
import { JugerChangement, modificationDe } from './juger-changement.ts';
import { PasserChangement } from './passer-changement.ts';

/** Les actes qui rendent un changement effectif, ou le refusent, à leur notification. */
export const ACTES_DE_CHANGEMENT: readonly string[] = ['avenant', 'arrete-modificatif', 'reponse-changement'];

/** L’effet d’un changement, à la notification de son acte et pas avant : dates, montant, assiette, autorisations. */
@Injectable()
export class AppliquerChangement {
  constructor(private readonly changements: ChangementRepository, private readonly passage: PasserChangement, private readonly juger: JugerChangement, private readonly subventions: SubventionRepository, private readonly tenir: TenirSubvention, private readonly paiements: PaiementRepository, private readonly horloge: Horloge) {}

  async executer(tx: EntityManager, acteur: string, acteId: string): Promise<void> {
    const lu = await this.changements.deLActe(tx, acteId);
    if (!lu) throw perdu();
    if (lu.etat === 'REFUSEE') return;
    const subvention = (await this.subventions.verrouiller(tx, lu.subventionId))!;
    const changement = (await this.changements.verrouiller(tx, lu.id))!;
    const { contenu, portee, deliberation } = changement;
    const le = this.horloge.aujourdhui();
    let reliquidation = null;
    if (contenu.nature === 'calendrier') await this.tenir.jouer(tx, acteur, subvention.id, { type: 'decision-prorogation', le, accordee: true });
    else if (portee !== 'budget-lignes') {
      const vivante = await this.paiements.vivante(tx, subvention.id);
      if (vivante && ['LIQUIDEE', 'MANDATEE', 'REJETEE'].includes(vivante.etat)) throw new Refus(409, 'Un versement est calculé et pas encore payé : terminez-le, puis notifiez cet acte, qui changera le calcul des suivants.');
      reliquidation = this.juger.reliquidation(contenu, portee, await this.tenir.situation(tx, subvention, null));
      await this.tenir.jouer(tx, acteur, subvention.id, modificationDe(contenu, le, deliberation !== null));
    }
    await this.passage.executer(tx, acteur, changement, 'rendreEffective', { effectifLe: this.horloge.maintenant(), reliquidation }, { acte: acteId, reliquidation });
  }

  /** 422 tant que le bénéficiaire n’a pas signé l’avenant : la Région signe la dernière. */
  async exigerAcceptation(tx: EntityManager, acteId: string): Promise<void> {
    if ((await this.changements.deLActe(tx, acteId))?.acceptation === null) throw new Refus(422, 'Le bénéficiaire n’a pas encore signé cet avenant : la Région signe la dernière.');
  }
}
