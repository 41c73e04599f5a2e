import { Controller, Get, Query } from '@nestjs/common';
import { FiltresSubventionsDto, type ListeSubventions } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { lireCurseur } from '../instruction/liste/curseur.ts';
import { ListerSubventions } from './lister-subventions.ts';

const LECTEURS = ['FINANCIER', 'SIGNATAIRE', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR'] as const;

@Controller('api/finances')
export class FinancesController {
  constructor(private readonly subventions: ListerSubventions) {}

  @Droits(...LECTEURS) @Get('subventions')
  liste(@Qui() personne: Personne, @Query() { annee, q, etat, apres }: FiltresSubventionsDto): Promise<ListeSubventions> {
    return this.subventions.executer(perimetre(personne), { annee: annee ? Number(annee) : null, q: q?.trim() || null, etat: etat || null, apres: lireCurseur(apres) });
  }
}
