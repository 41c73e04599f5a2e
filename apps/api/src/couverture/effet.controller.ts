import { Controller, Get, Param } from '@nestjs/common';
import type { EffetDossier } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { MesurerEffet } from './mesurer-effet.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/effet')
export class EffetController {
  constructor(private readonly acces: AccesDossier, private readonly mesurer: MesurerEffet) {}

  /** La population nouvellement couverte, le recouvrement avec la séance, et les projets jumeaux. */
  @Get()
  async effet(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<EffetDossier> {
    return this.mesurer.executer(personne, await this.acces.visible(personne, id));
  }
}
