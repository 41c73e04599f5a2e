import { Body, Controller, Get, HttpCode, Ip, Param, Post, Put } from '@nestjs/common';
import { type CodeReprise, CommencerSaisieDto, ReceptionDto, RepriseDto, type RepriseFaite, type Saisies } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Reprendre } from './reprendre.ts';
import { SaisieRepository } from './saisie.repository.ts';
import { Saisir } from './saisir.ts';

@Controller('api')
export class SaisieController {
  constructor(private readonly saisies: SaisieRepository, private readonly saisir: Saisir, private readonly acces: AccesDossier, private readonly reprises: Reprendre) {}

  @Droits('INSTRUCTEUR') @Get('instruction/saisies')
  async lister(@Qui() personne: Personne): Promise<Saisies> {
    const [aFinir, enregistrees] = await Promise.all([this.saisies.aFinir(personne.id), this.saisies.enregistrees(perimetre(personne))]);
    return { aFinir, enregistrees };
  }

  @Droits('INSTRUCTEUR') @Post('instruction/saisies')
  async commencer(@Qui() personne: Personne, @Body() dto: CommencerSaisieDto): Promise<{ id: string }> {
    return { id: await this.saisir.commencer(personne, dto) };
  }

  @Droits('INSTRUCTEUR') @Put('instruction/saisies/:id') @HttpCode(204)
  corriger(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReceptionDto): Promise<void> {
    return this.saisir.corriger(personne, id, dto);
  }

  @Droits('INSTRUCTEUR') @Post('instruction/saisies/:id/code')
  async code(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<CodeReprise> {
    return this.saisir.nouveauCode(personne, await this.acces.instruit(personne, id));
  }

  @Droits('PORTEUR') @Post('reprises') @HttpCode(200)
  reprendre(@Qui() personne: Personne, @Body() { code }: RepriseDto, @Ip() ip: string): Promise<RepriseFaite> {
    return this.reprises.executer(personne, code, ip);
  }
}
