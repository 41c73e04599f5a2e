import { Controller, Get } from '@nestjs/common';
import type { Reevaluations } from '@maillage/contrats';
import { Droits } from '../../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { Reevaluer } from './reevaluer.ts';

@Controller('api/instruction/reevaluations')
export class ReevaluationsController {
  constructor(private readonly reevaluer: Reevaluer) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR') @Get()
  lire(@Qui() personne: Personne): Promise<Reevaluations> {
    return this.reevaluer.executer(perimetre(personne));
  }
}
