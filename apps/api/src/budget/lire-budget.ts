import { Injectable } from '@nestjs/common';
import type { BudgetInstruit } from '@maillage/contrats';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { Refus } from '../erreurs/probleme.ts';
import { type DossierChiffre, presenterBudget } from '../instruction/budget.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { BudgetFigeRepository, type Fige } from './budget-fige.repository.ts';
import { condenserBudget } from './condenser.ts';

type DossierInstruit = DossierChiffre & Pick<DossierLu, 'id' | 'appelId' | 'reglementVersion'>;

/** La seule lecture du budget d’un dossier : rapport, acte, comité, vote et grand livre lisent le même. */
@Injectable()
export class LireBudget {
  constructor(private readonly appels: AppelRepository, private readonly instructions: InstructionRepository, private readonly figes: BudgetFigeRepository) {}

  /** Le budget qui vaut : figé par la proposition, sinon tel qu’instruit à ce jour. */
  async courant(dossier: DossierInstruit, base?: Executeur): Promise<BudgetInstruit> {
    return (await this.budgetFige(dossier, base))?.contenu.budget ?? this.instruit(dossier, base);
  }

  /** Le budget figé par la proposition en cours ; nul tant que le dossier n’est pas proposé, ou une fois repris. 409 si ses octets ne sont plus ceux de son empreinte. */
  async budgetFige({ id }: Pick<DossierLu, 'id'>, base?: Executeur): Promise<Fige | null> {
    const fige = await this.figes.courant(id, base);
    if (fige && condenserBudget(fige.contenu) !== fige.sha256) throw new Refus(409, 'Le budget figé de ce dossier ne correspond plus à son empreinte : rien ne peut être décidé sur lui. Prévenez l’administration du portail.');
    return fige;
  }

  async instruit(dossier: DossierInstruit, base?: Executeur): Promise<BudgetInstruit> {
    const { reglement } = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const { lignes, version, reglages } = await this.instructions.fiche(dossier.id, base);
    return presenterBudget(dossier, reglement, lignes, version, reglages);
  }
}
