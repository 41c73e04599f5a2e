import { Injectable } from '@nestjs/common';
import type { CritereInstruit } from '@maillage/contrats';
import { etablirFaits, evaluer, type FaitsEtablis, type Verdict } from '@maillage/domain';
import { AppelRepository } from '../../appel/appel.repository.ts';
import type { Executeur } from '../../base/requetes.ts';
import { AgentRepository } from '../../compte/agent.repository.ts';
import type { DossierLu } from '../../dossier/dossier.repository.ts';
import { type Evaluation, InstructionRepository } from '../instruction.repository.ts';
import { criteresInstruits } from '../issue-instruite.ts';
import { CriteresRepository } from './criteres.repository.ts';

/** Les critères d’un dossier tels qu’ils valent : la dernière évaluation figée, les faits établis, les conclusions et leurs visas. */
@Injectable()
export class LireCriteres {
  constructor(private readonly appels: AppelRepository, private readonly instructions: InstructionRepository, private readonly criteres: CriteresRepository, private readonly agents: AgentRepository) {}

  async executer(dossier: Pick<DossierLu, 'id' | 'appelId' | 'reglementVersion'>, base?: Executeur): Promise<{ readonly evaluation: Evaluation; readonly criteres: readonly CritereInstruit[] }> {
    const evaluation = (await this.instructions.derniereEvaluation(dossier.id, base))!;
    const confirmations = await this.instructions.confirmations(dossier.id, base);
    const faits = await this.criteres.faits(dossier.id, base);
    const preuves = await this.criteres.preuves(dossier.id, base);
    const rejoue = faits.length > 0 ? await this.rejouer(dossier, evaluation, Object.assign({}, ...faits.map(({ valeur }) => valeur)) as FaitsEtablis, base) : null;
    const noms = await this.agents.noms([...new Set([...confirmations.flatMap(({ par, visaPar }) => (visaPar ? [par, visaPar] : [par])), ...faits.map(({ par }) => par)])], base);
    return { evaluation, criteres: criteresInstruits(evaluation.verdict, { confirmations, faits, preuves, rejoue }, noms) };
  }

  /** Même édition, même jour, mêmes trajets : seuls les faits changent. */
  private async rejouer({ appelId, reglementVersion }: Pick<DossierLu, 'appelId' | 'reglementVersion'>, { demande, verdict }: Evaluation, faits: FaitsEtablis, base?: Executeur): Promise<Verdict> {
    const { reglement } = (await this.appels.version(appelId, reglementVersion, base))!;
    return evaluer(etablirFaits(demande, faits), reglement, { evalueLe: verdict.evalueLe });
  }
}
