import { Controller, Get, Query } from '@nestjs/common';
import { FiltresTableauDeBordDto, type TableauDeBord } from '@maillage/contrats';
import { anneeDe } from '@maillage/domain';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Horloge } from '../horloge.ts';
import { LireTableauDeBord } from './lire-tableau-de-bord.ts';

@Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR')
@Controller('api/finances/tableau-de-bord')
export class TableauDeBordController {
  constructor(private readonly lire: LireTableauDeBord, private readonly horloge: Horloge) {}

  @Get()
  tableau(@Qui() personne: Personne, @Query() { annee }: FiltresTableauDeBordDto): Promise<TableauDeBord> {
    return this.lire.executer(perimetre(personne), annee ? Number(annee) : anneeDe(this.horloge.aujourdhui()));
  }
}
