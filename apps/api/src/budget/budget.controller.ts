import { Controller, Get, Param } from '@nestjs/common';
import type { FinancementDossier } from '@maillage/contrats';
import { AgentRepository } from '../compte/agent.repository.ts';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { ConstaterFinancement } from './constater.ts';
import { LireBudget } from './lire-budget.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/financement')
export class BudgetController {
  constructor(private readonly acces: AccesDossier, private readonly budgets: LireBudget, private readonly constater: ConstaterFinancement, private readonly agents: AgentRepository) {}

  /** Les constats figés par la proposition s’il y en a ; les dossiers en double se lisent toujours à ce jour. */
  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<FinancementDossier> {
    const dossier = await this.acces.visible(personne, id);
    const fige = await this.budgets.budgetFige(dossier);
    const courant = await this.constater.executer(personne, dossier, fige?.contenu.budget ?? await this.budgets.instruit(dossier), fige?.contenu.montantProposeCentimes ?? null);
    return {
      constats: fige ? [...fige.contenu.constats, ...courant.constats.filter(({ code }) => code === 'doublons')] : courant.constats, aides: courant.aides, voisins: courant.voisins,
      fige: fige && { rang: fige.rang, sha256: fige.sha256, le: fige.le, par: (await this.agents.noms([fige.par])).get(fige.par) ?? 'Personne effacée', tauxEffectifPourMille: fige.contenu.tauxEffectifPourMille, montantProposeCentimes: fige.contenu.montantProposeCentimes },
    };
  }
}
