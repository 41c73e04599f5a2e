import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { type ActeResume, type BudgetInstruit, BudgetInstruitDto, ClassementDto, ConfirmationDto, DeliberationDto, type DossierAgent, ExecutoireDto, InscriptionDossierDto, type LigneJournal, PassageComiteDto, PropositionDto, SoumissionDto } from '@maillage/contrats';
import type { Response } from 'express';
import { enPdf } from '../../acte/acte.controller.ts';
import { ActeRepository } from '../../acte/acte.repository.ts';
import { PreparerActe } from '../../acte/preparer-acte.ts';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Cle, Version } from '../../erreurs/if-match.ts';
import { Decider } from '../decision/decider.ts';
import { Instruire } from '../instruire.ts';
import { JournalDuDossier } from './journal-du-dossier.ts';
import { PresenterAgent } from './presenter-agent.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id')
export class DossierAgentController {
  constructor(
    private readonly acces: AccesDossier, private readonly presenter: PresenterAgent, private readonly instruire: Instruire, private readonly decider: Decider,
    private readonly preparer: PreparerActe, private readonly actes: ActeRepository, private readonly journal: JournalDuDossier,
  ) {}

  @Get()
  async detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<DossierAgent> {
    const detail = await this.presenter.detail(personne, await this.acces.visible(personne, id));
    reponse.setHeader('ETag', `"${detail.budget.version}"`);
    return detail;
  }

  @Get('journal')
  async lireJournal(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<LigneJournal[]> {
    return this.journal.lire((await this.acces.visible(personne, id)).id);
  }

  @Get('apercu.pdf') @Header('Content-Type', 'application/pdf')
  async apercu(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const dossier = await this.acces.visible(personne, id);
    return enPdf(await this.preparer.apercu(dossier), `PROJET-${dossier.numero}`);
  }

  @Droits('INSTRUCTEUR') @Post('prise-en-charge') @HttpCode(204)
  async prendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    await this.instruire.prendreEnCharge(personne, await this.acces.instruit(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('completude') @HttpCode(204)
  async completer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    await this.instruire.declarerComplet(personne, await this.acces.instruit(personne, id));
  }

  @Droits('INSTRUCTEUR') @Put('criteres/:code') @HttpCode(204)
  async confirmer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string, @Body() dto: ConfirmationDto): Promise<void> {
    await this.instruire.confirmer(personne, await this.acces.instruit(personne, id), code, dto);
  }

  @Droits('INSTRUCTEUR') @Put('budget')
  async budget(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: BudgetInstruitDto, @Res({ passthrough: true }) reponse: Response): Promise<BudgetInstruit> {
    const budget = await this.instruire.instruireBudget(personne, await this.acces.instruit(personne, id), version, dto);
    reponse.setHeader('ETag', `"${budget.version}"`);
    return budget;
  }

  @Droits('INSTRUCTEUR') @Post('proposition') @HttpCode(204)
  async proposer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: PropositionDto): Promise<void> {
    await this.decider.proposer(personne, await this.acces.instruit(personne, id), dto);
  }

  @Droits('VALIDEUR', 'SECRETARIAT_COMMISSION') @Post('comite') @HttpCode(204)
  async comite(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: PassageComiteDto): Promise<void> {
    await this.decider.passerComite(personne, await this.acces.visible(personne, id), dto);
  }

  @Droits('INSTRUCTEUR') @Post('reprise') @HttpCode(204)
  async reprendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    await this.decider.reprendre(personne, await this.acces.instruit(personne, id));
  }

  @Droits('VALIDEUR') @Post('inscription') @HttpCode(204)
  async inscrire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { seanceId }: InscriptionDossierDto): Promise<void> {
    await this.decider.inscrire(personne, await this.acces.visible(personne, id), seanceId);
  }

  @Droits('SECRETARIAT_COMMISSION') @Post('deliberation') @HttpCode(204)
  async deliberer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: DeliberationDto): Promise<void> {
    await this.decider.voter(personne, await this.acces.visible(personne, id), cle, dto);
  }

  @Droits('SECRETARIAT_COMMISSION') @Put('deliberation/executoire') @HttpCode(204)
  async executoire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ExecutoireDto): Promise<void> {
    await this.decider.rendreExecutoire(personne, await this.acces.visible(personne, id), dto);
  }

  /** L’instruction, ou le valideur dont c’est alors le visa. */
  @Droits('INSTRUCTEUR', 'VALIDEUR') @Post('acte')
  async soumettre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { voie }: SoumissionDto): Promise<ActeResume> {
    const acces = personne.roles.includes('VALIDEUR') ? this.acces.visible(personne, id) : this.acces.instruit(personne, id);
    const acteId = await this.preparer.soumettre(personne, await acces, voie);
    return (await this.actes.duDossier(id, false)).find((acte) => acte.id === acteId)!;
  }

  @Droits('VALIDEUR') @Post('classement') @HttpCode(204)
  async classer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: ClassementDto): Promise<void> {
    await this.decider.classer(personne, await this.acces.visible(personne, id), motif);
  }
}
