import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { CourrielRefuse } from '@maillage/contrats';
import { Droits } from '../../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { introuvable } from '../../erreurs/probleme.ts';
import { Horloge } from '../../horloge.ts';
import { CourrielsRefusesRepository } from './courriels-refuses.repository.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR')
@Controller('api/instruction/courriels-refuses')
export class CourrielsRefusesController {
  constructor(private readonly courriels: CourrielsRefusesRepository, private readonly horloge: Horloge) {}

  @Get()
  lire(@Qui() personne: Personne): Promise<CourrielRefuse[]> {
    return this.courriels.lire(perimetre(personne));
  }

  /** La personne a été jointe autrement, ou son adresse corrigée. */
  @Post(':id/traitement') @HttpCode(204)
  async traiter(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    if (!await this.courriels.traiter(id, perimetre(personne), this.horloge.maintenant())) throw introuvable();
  }
}
