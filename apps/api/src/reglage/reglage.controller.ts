import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { type ReglageDetail, ReglageDto, type ReglageResume } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Version } from '../erreurs/if-match.ts';
import { Regler } from './regler.ts';

/** Les paramètres que la Région règle une fois pour tous ses dossiers. */
@Droits('ADMIN')
@Controller('api/instruction/reglages')
export class ReglageController {
  constructor(private readonly reglages: Regler) {}

  @Get()
  liste(): Promise<ReglageResume[]> {
    return this.reglages.liste();
  }

  @Get(':code')
  async lire(@Param('code') code: string, @Res({ passthrough: true }) reponse: Response): Promise<ReglageDetail> {
    return etiqueter(reponse, await this.reglages.lire(code));
  }

  @Put(':code')
  async regler(@Qui() personne: Personne, @Param('code') code: string, @Version() version: number, @Body() { valeur }: ReglageDto, @Res({ passthrough: true }) reponse: Response): Promise<ReglageDetail> {
    return etiqueter(reponse, await this.reglages.executer(personne.id, code, version, valeur));
  }
}

function etiqueter(reponse: Response, reglage: ReglageDetail): ReglageDetail {
  reponse.setHeader('ETag', `"${reglage.version}"`);
  return reglage;
}
