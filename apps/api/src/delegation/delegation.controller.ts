import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type DelegationAgent, DelegationDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Horloge } from '../horloge.ts';
import { DelegationRepository } from './delegation.repository.ts';
import { Delegations } from './delegations.ts';

@Droits('ADMIN')
@Controller('api/instruction/delegations')
export class DelegationController {
  constructor(private readonly repository: DelegationRepository, private readonly delegations: Delegations, private readonly horloge: Horloge) {}

  @Droits('ADMIN', 'SIGNATAIRE', 'VALIDEUR', 'AUDITEUR') @Get()
  toutes(): Promise<DelegationAgent[]> {
    return this.repository.toutes(this.horloge.aujourdhui());
  }

  @Post()
  ajouter(@Qui() personne: Personne, @Body() dto: DelegationDto): Promise<{ readonly id: string }> {
    return this.delegations.ajouter(personne, dto);
  }

  @Post(':id/abrogation') @HttpCode(204)
  abroger(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.delegations.abroger(personne, id);
  }
}
