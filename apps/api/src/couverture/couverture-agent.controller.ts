import { Controller, Get, Query } from '@nestjs/common';
import { type CouvertureAvecProjets, FiltresCouvertureProjetsDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { SupposerProjets } from './supposer-projets.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/couverture')
export class CouvertureAgentController {
  constructor(private readonly supposer: SupposerProjets) {}

  /** La couverture du jour, et ce qu’elle deviendrait avec les projets du périmètre. */
  @Get()
  couverture(@Qui() personne: Personne, @Query() filtres: FiltresCouvertureProjetsDto): Promise<CouvertureAvecProjets> {
    return this.supposer.executer(personne, filtres);
  }
}
