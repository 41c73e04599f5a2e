import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type ComplementsAgent, DemandeComplementsDto, type EvaluationDossier, IrrecevabiliteDto, PropositionIncompletDto, SignalementDto, SuitePointDto } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { DemanderComplements } from './demander-complements.ts';
import { PresenterComplements } from './presenter-complements.ts';
import { ReevaluerDepot } from './reevaluer-depot.ts';
import { SignalerPoint } from './signaler-point.ts';
import { SuivreComplements } from './suivre-complements.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id')
export class ComplementsAgentController {
  constructor(private readonly acces: AccesDossier, private readonly presenter: PresenterComplements, private readonly demander: DemanderComplements, private readonly suivre: SuivreComplements, private readonly signaler: SignalerPoint, private readonly reevaluer: ReevaluerDepot) {}

  @Get('complements')
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<ComplementsAgent> {
    return this.presenter.pourAgent(await this.acces.visible(personne, id));
  }

  @Get('evaluations')
  async evaluations(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<EvaluationDossier[]> {
    return this.reevaluer.lire((await this.acces.visible(personne, id)).id);
  }

  @Droits('INSTRUCTEUR') @Post('signalements') @HttpCode(204)
  async signalerPoint(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: SignalementDto): Promise<void> {
    await this.signaler.signaler(personne, await this.acces.instruit(personne, id), dto);
  }

  @Droits('INSTRUCTEUR') @Delete('signalements/:signalement') @HttpCode(204)
  async retirerSignalement(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('signalement', Identifiant) signalement: string): Promise<void> {
    await this.signaler.retirer(personne, await this.acces.instruit(personne, id), signalement);
  }

  @Droits('INSTRUCTEUR') @Post('complements') @HttpCode(204)
  async envoyer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: DemandeComplementsDto): Promise<void> {
    await this.demander.executer(personne, await this.acces.instruit(personne, id), dto);
  }

  @Droits('INSTRUCTEUR') @Put('complements/points/:point') @HttpCode(204)
  async juger(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('point', Identifiant) point: string, @Body() dto: SuitePointDto): Promise<void> {
    await this.suivre.juger(personne, await this.acces.instruit(personne, id), point, dto);
  }

  @Droits('INSTRUCTEUR') @Post('complements/levee') @HttpCode(204)
  async lever(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    await this.suivre.lever(personne, await this.acces.instruit(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('complements/proposition') @HttpCode(204)
  async proposer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: PropositionIncompletDto): Promise<void> {
    await this.suivre.proposerIncomplet(personne, await this.acces.instruit(personne, id), dto);
  }

  @Droits('VALIDEUR') @Post('irrecevabilite') @HttpCode(204)
  async prononcer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: IrrecevabiliteDto): Promise<void> {
    await this.suivre.prononcer(personne, await this.acces.visible(personne, id), dto);
  }
}
