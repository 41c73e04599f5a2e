import { Injectable } from '@nestjs/common';
import { type Jour, jourAParis } from '@maillage/domain';
import { AppelRepository } from '../appel/appel.repository.ts';
import type { Executeur } from '../base/requetes.ts';
import { AgentRepository } from '../compte/agent.repository.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { perdu, Refus } from '../erreurs/probleme.ts';
import { presenterBudget } from '../instruction/budget.ts';
import { DecisionRepository, type DecisionLue } from '../instruction/decision.repository.ts';
import { InstructionRepository } from '../instruction/instruction.repository.ts';
import { criteresInstruits } from '../instruction/issue-instruite.ts';
import { SeanceRepository } from '../instruction/seance.repository.ts';
import type { LigneEcrite } from '../journal/journal.repository.ts';
import type { Matiere } from './composer/lettres.ts';
import { Mentions } from './composer/mentions.repository.ts';

/** Rassemble tout ce que la lettre d’une décision dit : l’aperçu et l’acte final lisent la même chose. */
@Injectable()
export class RassemblerMatiere {
  constructor(
    private readonly appels: AppelRepository, private readonly agents: AgentRepository, private readonly instructions: InstructionRepository,
    private readonly decisions: DecisionRepository, private readonly seances: SeanceRepository, private readonly mentions: Mentions,
  ) {}

  /** 409 s’il n’y a pas encore de décision. */
  async executer(base: Executeur, dossier: DossierLu, ligne: Pick<LigneEcrite, 'instant' | 'empreinte'>, projet: boolean): Promise<Matiere & { readonly decision: DecisionLue }> {
    const decision = await this.decisions.courante(dossier.id, base);
    if (!decision) throw perdu();
    const appel = (await this.appels.version(dossier.appelId, dossier.reglementVersion, base))!;
    const fiche = await this.instructions.fiche(dossier.id, base);
    const confirmations = await this.instructions.confirmations(dossier.id, base);
    const evaluation = await this.instructions.evaluationDuDepot(dossier.id, base);
    const signataire = await this.agents.signataire(base);
    if (!signataire) throw new Refus(422, 'Aucun compte ne porte le rôle de signataire : créez-le avant de préparer l’acte.');
    const criteres = criteresInstruits(evaluation!.verdict, confirmations, new Map());
    return {
      dossier, appel, ligne, projet, decision, signataire, numero: `DEC-${dossier.numero}-${decision.le.replaceAll('-', '')}`, deliberation: decision.numero,
      mentions: await this.mentions.lire(appel.reglement, base), agent: dossier.instructeurId ? await this.agents.nomme(dossier.instructeurId, base) : null,
      budget: presenterBudget(dossier, appel.reglement, fiche.lignes, fiche.version),
      // Une dérogation ou une conclusion favorable lève le constat automatique.
      constats: criteres.filter(({ resultat, confirmation }) => (confirmation?.resultat ?? resultat) === 'non-satisfait').map((un) => ({ ...un, resultat: 'non-satisfait' as const })),
      prochaineSeance: await this.seances.prochaineCommission(jourAParis(ligne.instant) as Jour, base),
    };
  }
}
