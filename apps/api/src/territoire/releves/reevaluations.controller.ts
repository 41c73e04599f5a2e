import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { FiltresReevaluationsDto, type Reevaluations } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { lireCurseur } from '../../instruction/liste/curseur.ts';
import { exporterReevaluations } from './exporter-reevaluations.ts';
import { Reevaluer } from './reevaluer.ts';

@Controller('api/instruction/reevaluations')
export class ReevaluationsController {
  constructor(private readonly reevaluer: Reevaluer) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR') @Get()
  lire(@Qui() personne: Personne, @Query() { apres }: FiltresReevaluationsDto): Promise<Reevaluations> {
    return this.reevaluer.executer(perimetre(personne), lireCurseur(apres));
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'ADMIN', 'AUDITEUR') @Get('export.csv') @Header('Content-Type', 'text/csv; charset=utf-8') @Header('Content-Disposition', 'attachment; filename="reevaluations.csv"')
  async exporter(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    await exporterReevaluations(this.reevaluer.toutes(perimetre(personne)), reponse);
  }
}
