import { Injectable } from '@nestjs/common';
import type { BudgetFige } from '@maillage/contrats';
import { permilleDe } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { BudgetFigeRepository } from './budget-fige.repository.ts';
import { condenserBudget } from './condenser.ts';
import { ConstaterFinancement } from './constater.ts';
import { LireBudget } from './lire-budget.ts';

/** Fige le budget dans la transaction de la proposition, le dossier étant verrouillé. */
@Injectable()
export class FigerBudget {
  constructor(private readonly lire: LireBudget, private readonly constater: ConstaterFinancement, private readonly figes: BudgetFigeRepository, private readonly horloge: Horloge) {}

  /** Rend l’empreinte du budget figé. Les dossiers en double n’y sont pas : chacun ne lit que ceux qu’il peut voir. */
  async executer(tx: EntityManager, personne: Personne, dossier: DossierLu, sens: BudgetFige['sens'], montantProposeCentimes: number | null): Promise<string> {
    const budget = await this.lire.instruit(dossier, tx);
    const { constats } = await this.constater.executer(personne, dossier, budget, montantProposeCentimes, tx);
    const { assietteRetenueCentimes } = budget;
    const contenu: BudgetFige = {
      budget, constats: constats.filter(({ code }) => code !== 'doublons'), sens, montantProposeCentimes,
      tauxEffectifPourMille: montantProposeCentimes === null || assietteRetenueCentimes === 0 ? null : permilleDe(montantProposeCentimes, assietteRetenueCentimes),
    };
    const sha256 = condenserBudget(contenu);
    await this.figes.ajouter(tx, dossier.id, { contenu, sha256, le: this.horloge.maintenant(), par: personne.id });
    return sha256;
  }
}
