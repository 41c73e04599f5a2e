import { Controller, Get, Query } from '@nestjs/common';
import { FiltresSubventionsDto, type ListeSubventions } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { lireCurseur } from '../instruction/curseur.ts';
import { SubventionRepository } from './subvention.repository.ts';

@Controller('api/finances')
export class FinancesController {
  constructor(private readonly subventions: SubventionRepository) {}

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('subventions')
  liste(@Query() { annee, q, apres }: FiltresSubventionsDto): Promise<ListeSubventions> {
    return this.subventions.page({ annee: annee ? Number(annee) : null, q: q?.trim() || null, apres: lireCurseur(apres) });
  }
}
