import { Controller, Get, Param } from '@nestjs/common';
import type { EffetDossier } from '@maillage/contrats';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { MesurerEffet } from './mesurer-effet.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/effet')
export class EffetController {
  constructor(private readonly dossiers: DossierRepository, private readonly mesurer: MesurerEffet) {}

  /** La population nouvellement couverte, le recouvrement avec la séance, et les projets jumeaux. */
  @Get()
  async effet(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<EffetDossier> {
    const dossier = await this.dossiers.depose(id, perimetre(personne));
    if (!dossier) throw introuvable();
    return this.mesurer.executer(personne, dossier);
  }
}
