import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { EvaluateursDto, MotifNotationDto, type NotationDuDossier, NotesDto } from '@maillage/contrats';
import type { Response } from 'express';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { ConduireNotation } from './conduire-notation.ts';
import { PresenterNotation } from './presenter-notation.ts';

/** La notation d’un dossier, côté instruction. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/notation')
export class NotationController {
  constructor(private readonly acces: AccesDossier, private readonly presenter: PresenterNotation, private readonly conduire: ConduireNotation) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<NotationDuDossier> {
    return this.presenter.duDossier(personne, await this.acces.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('evaluateurs') @HttpCode(204)
  async designer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { comptes }: EvaluateursDto): Promise<void> {
    await this.conduire.designer(personne, await this.acces.instruit(personne, id), comptes);
  }

  @Droits('INSTRUCTEUR') @Post('fiches/:fiche/reouverture') @HttpCode(204)
  async rouvrir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('fiche', Identifiant) fiche: string, @Body() { motif }: MotifNotationDto): Promise<void> {
    await this.conduire.rouvrir(personne, await this.acces.instruit(personne, id), fiche, motif);
  }

  @Droits('INSTRUCTEUR') @Post('fiches/:fiche/retrait') @HttpCode(204)
  async retirer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('fiche', Identifiant) fiche: string, @Body() { motif }: MotifNotationDto): Promise<void> {
    await this.conduire.retirer(personne, await this.acces.instruit(personne, id), fiche, motif);
  }

  /** Version 0 : la synthèse n’est pas encore commencée. */
  @Droits('INSTRUCTEUR') @Put('synthese') @HttpCode(204)
  async synthese(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: NotesDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    reponse.setHeader('ETag', `"${await this.conduire.enregistrerSynthese(await this.acces.instruit(personne, id), version, dto)}"`);
  }

  @Droits('INSTRUCTEUR') @Post('synthese/arret') @HttpCode(204)
  async arreter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number): Promise<void> {
    await this.conduire.arreterSynthese(personne, await this.acces.instruit(personne, id), version);
  }
}
