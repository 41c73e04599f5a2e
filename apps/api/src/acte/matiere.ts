import { Injectable } from '@nestjs/common';
import { type Jour, jourAParis } from '@maillage/domain';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perdu } from '../erreurs/probleme.ts';
import { LireBudget } from '../budget/lire-budget.ts';
import { DecisionRepository, type DecisionLue } from '../instruction/decision/decision.repository.ts';
import { LireCriteres } from '../instruction/eligibilite/lire-criteres.ts';
import { SeanceRepository } from '../instruction/decision/seance.repository.ts';
import type { LigneEcrite } from '../journal/journal.repository.ts';
import type { Matiere } from './composer/lettres.ts';
import { Mentions } from './composer/mentions.ts';
import type { Signature } from './composer/signature.ts';

/** Rassemble tout ce que la lettre d’une décision dit : l’aperçu et l’acte final lisent la même chose. */
@Injectable()
export class RassemblerMatiere {
  constructor(
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly criteres: LireCriteres, private readonly budgets: LireBudget,
    private readonly decisions: DecisionRepository, private readonly seances: SeanceRepository, private readonly mentions: Mentions,
  ) {}

  /** 409 s’il n’y a pas encore de décision. */
  async executer(base: Executeur, dossier: DossierLu, ligne: Pick<LigneEcrite, 'instant' | 'empreinte'>, projet: boolean, signature: Signature): Promise<Matiere & { readonly decision: DecisionLue }> {
    const decision = await this.decisions.courante(dossier.id, base);
    if (!decision) throw perdu();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const { criteres } = await this.criteres.executer(dossier, base);
    return {
      dossier, appel, ligne, projet, decision, signature, numero: `DEC-${dossier.numero}-${decision.le.replaceAll('-', '')}`, deliberation: decision.numero,
      mentions: await this.mentions.lire(appel.reglement, base), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, base) : null,
      budget: await this.budgets.courant(dossier, base),
      // Une dérogation ou une conclusion favorable lève le constat automatique.
      constats: criteres.filter(({ retenu }) => retenu === 'non-satisfait').map((un) => ({ ...un, ...un.rejoue, resultat: 'non-satisfait' as const })),
      prochaineSeance: await this.seances.prochaineCommission(jourAParis(ligne.instant) as Jour, base),
    };
  }
}
