import { Body, Controller, Delete, Get, Param, Put, Res } from '@nestjs/common';
import { CoordonneesDto, type ReglageInterlocuteurs } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Version } from '../erreurs/if-match.ts';
import { ReglerInterlocuteurs } from './regler-interlocuteurs.ts';

/** Qui le public est invité à joindre, par organisme. */
@Droits('ADMIN')
@Controller('api/instruction/interlocuteurs')
export class ReglageInterlocuteursController {
  constructor(private readonly reglage: ReglerInterlocuteurs) {}

  @Get()
  async lire(@Res({ passthrough: true }) reponse: Response): Promise<ReglageInterlocuteurs> {
    const reglage = await this.reglage.lire();
    reponse.setHeader('ETag', `"${reglage.version}"`);
    return reglage;
  }

  @Put(':cle')
  regler(@Qui() personne: Personne, @Param('cle') cle: string, @Version() version: number, @Body() coordonnees: CoordonneesDto): Promise<ReglageInterlocuteurs> {
    return this.reglage.regler(personne.id, cle, version, coordonnees);
  }

  /** L’organisme redevient « à confirmer ». */
  @Delete(':cle')
  retirer(@Qui() personne: Personne, @Param('cle') cle: string, @Version() version: number): Promise<ReglageInterlocuteurs> {
    return this.reglage.regler(personne.id, cle, version, null);
  }
}
