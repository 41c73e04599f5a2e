import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { IneligibiliteDto, ReouvertureDto } from '@maillage/contrats';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Rouvrir } from './rouvrir.ts';

@Droits('VALIDEUR')
@Controller('api/instruction/dossiers/:id')
export class ReouvertureController {
  constructor(private readonly acces: AccesDossier, private readonly gestes: Rouvrir) {}

  @Post('ineligibilite') @HttpCode(204)
  async declarerIneligible(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: IneligibiliteDto): Promise<void> {
    await this.gestes.declarerIneligible(personne, await this.acces.visible(personne, id), dto);
  }

  @Post('reouverture') @HttpCode(204)
  async rouvrir(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReouvertureDto): Promise<void> {
    await this.gestes.rouvrir(personne, await this.acces.visible(personne, id), dto);
  }
}
