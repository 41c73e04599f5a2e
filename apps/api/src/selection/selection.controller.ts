import { Controller, Get, Param, Query } from '@nestjs/common';
import { FiltresSelectionDto, type SelectionSeance } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { LireSelection } from './lire-selection.ts';

@Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR')
@Controller('api/finances/selection/:seance')
export class SelectionController {
  constructor(private readonly lire: LireSelection) {}

  /** Rien n’est enregistré : le choix fait à la main est dans l’adresse. */
  @Get()
  selection(@Qui() personne: Personne, @Param('seance', Identifiant) seance: string, @Query() { retenus }: FiltresSelectionDto): Promise<SelectionSeance> {
    return this.lire.executer(perimetre(personne), seance, retenus ? (retenus === 'aucun' ? [] : retenus.split(',')) : null);
  }
}
