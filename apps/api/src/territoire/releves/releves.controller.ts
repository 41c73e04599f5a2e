import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type CalculExact, ReleveTrajetDto, type TrajetsInstruits } from '@maillage/contrats';
import { AccesDossier } from '../../dossier/acces-dossier.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { ReleverTrajets } from './relever-trajets.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/trajets')
export class RelevesController {
  constructor(private readonly acces: AccesDossier, private readonly releves: ReleverTrajets) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<TrajetsInstruits> {
    return this.releves.lire(await this.acces.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('exact')
  async calculer(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<CalculExact> {
    return this.releves.calculer(personne, await this.acces.instruit(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post('releve')
  async relever(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReleveTrajetDto): Promise<TrajetsInstruits> {
    return this.releves.relever(personne, await this.acces.instruit(personne, id), dto);
  }
}
