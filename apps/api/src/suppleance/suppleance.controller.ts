import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type Suppleance, SuppleanceDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Suppleances } from './suppleances.ts';

/** Les absences de ceux qui valident les paiements. */
@Droits('ADMIN', 'SIGNATAIRE', 'VALIDEUR')
@Controller('api/finances/suppleances')
export class SuppleanceController {
  constructor(private readonly suppleances: Suppleances) {}

  @Droits('ADMIN', 'SIGNATAIRE', 'VALIDEUR', 'FINANCIER', 'AUDITEUR') @Get()
  toutes(@Qui() personne: Personne): Promise<Suppleance[]> {
    return this.suppleances.toutes(personne);
  }

  @Post()
  ajouter(@Qui() personne: Personne, @Body() dto: SuppleanceDto): Promise<{ readonly id: string }> {
    return this.suppleances.ajouter(personne, dto);
  }

  @Post(':id/levee') @HttpCode(204)
  lever(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.suppleances.lever(personne, id);
  }
}
