import { Controller, Get, Param } from '@nestjs/common';
import type { StructureConnue } from '@maillage/contrats';
import { siretValide } from '@maillage/domain';
import { STRUCTURES } from '@maillage/exemples';
import { Config } from '../configuration.ts';
import { Droits } from '../droits/droits.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';

/** L’annuaire des structures : celles de la démonstration ; ailleurs, la saisie libre (404) jusqu’au branchement d’un annuaire. */
@Controller('api/structures')
export class StructureController {
  constructor(private readonly config: Config) {}

  @Droits('PORTEUR', 'INSTRUCTEUR') @Get(':siret')
  trouver(@Param('siret') siret: string): StructureConnue {
    if (!siretValide(siret)) throw new Refus(422, 'Ce SIRET comporte une erreur de saisie : vérifiez ses 14 chiffres.', [{ chemin: 'siret', message: 'Vérifiez les 14 chiffres du SIRET.' }]);
    const connue = this.config.demonstration ? STRUCTURES.find((une) => une.siret === siret) : undefined;
    if (!connue) throw introuvable();
    return connue;
  }
}
