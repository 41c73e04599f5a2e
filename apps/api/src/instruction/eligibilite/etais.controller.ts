import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { FaitDto, PreuvesDto } from '@maillage/contrats';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { EtayerCritere } from './etayer-critere.ts';

@Droits('INSTRUCTEUR')
@Controller('api/instruction/dossiers/:id/criteres/:code')
export class EtaisController {
  constructor(private readonly acces: AccesDossier, private readonly etayer: EtayerCritere) {}

  @Put('preuves') @HttpCode(204)
  async citer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string, @Body() { preuves }: PreuvesDto): Promise<void> {
    await this.etayer.citer(personne, await this.acces.instruit(personne, id), code, preuves);
  }

  @Put('fait') @HttpCode(204)
  async etablir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string, @Body() dto: FaitDto): Promise<void> {
    await this.etayer.etablir(personne, await this.acces.instruit(personne, id), code, dto);
  }

  @Delete('fait') @HttpCode(204)
  async oublier(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('code') code: string): Promise<void> {
    await this.etayer.oublier(personne, await this.acces.instruit(personne, id), code);
  }
}
