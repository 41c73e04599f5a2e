import { Global, Module } from '@nestjs/common';
import { BudgetController } from './budget.controller.ts';
import { BudgetFigeRepository } from './budget-fige.repository.ts';
import { ConstaterFinancement } from './constater.ts';
import { FigerBudget } from './figer-budget.ts';
import { FinancementRepository } from './financement.repository.ts';
import { LireBudget } from './lire-budget.ts';

/** Le budget d’un dossier : instruit, constaté, figé à la proposition, relu par tout ce qui décide. */
@Global()
@Module({ controllers: [BudgetController], providers: [BudgetFigeRepository, ConstaterFinancement, FigerBudget, FinancementRepository, LireBudget], exports: [FigerBudget, LireBudget] })
export class BudgetModule {}
