import { Controller, Get, Query } from '@nestjs/common';
import { FiltresSubventionsDto, type ListeSubventions } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { lireCurseur } from '../instruction/curseur.ts';
import { SubventionRepository } from './subvention.repository.ts';

const LECTEURS = ['FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR'] as const;

@Controller('api/finances')
export class FinancesController {
  constructor(private readonly subventions: SubventionRepository) {}

  @Droits(...LECTEURS) @Get('subventions')
  liste(@Qui() personne: Personne, @Query() { annee, q, apres }: FiltresSubventionsDto): Promise<ListeSubventions> {
    return this.subventions.page(perimetre(personne), { annee: annee ? Number(annee) : null, q: q?.trim() || null, apres: lireCurseur(apres) });
  }
}
