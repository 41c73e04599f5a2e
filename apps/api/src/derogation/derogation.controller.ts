import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type ConclusionAViser, RefusVisaConclusionDto, VisaConclusionDto } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { ListerAttentes } from './lister-attentes.ts';
import { ViserConclusion } from './viser-conclusion.ts';

@Droits('VALIDEUR')
@Controller('api/instruction')
export class DerogationController {
  constructor(private readonly acces: AccesDossier, private readonly attentes: ListerAttentes, private readonly viser: ViserConclusion) {}

  @Get('derogations')
  lire(@Qui() personne: Personne): Promise<ConclusionAViser[]> {
    return this.attentes.executer(personne);
  }

  @Post('dossiers/:id/criteres/:code/visa') @HttpCode(204)
  async accorder(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string, @Body() { conclueLe }: VisaConclusionDto): Promise<void> {
    await this.viser.executer(personne, await this.acces.visible(personne, id), code, conclueLe, null);
  }

  @Post('dossiers/:id/criteres/:code/refus-visa') @HttpCode(204)
  async refuser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string, @Body() { conclueLe, motif }: RefusVisaConclusionDto): Promise<void> {
    await this.viser.executer(personne, await this.acces.visible(personne, id), code, conclueLe, motif);
  }
}
