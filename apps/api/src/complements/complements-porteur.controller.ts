import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type ComplementsPorteur, ReponsesComplementsDto } from '@maillage/contrats';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle } from '../erreurs/if-match.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { PresenterComplements } from './presenter-complements.ts';
import { RepondreComplements } from './repondre-complements.ts';

/** Répondre à une demande : le porteur, ou l’agent qui a saisi son dossier et reçoit ses réponses par courrier. */
@Droits('PORTEUR', 'INSTRUCTEUR')
@Controller('api/dossiers/:id/complements')
export class ComplementsPorteurController {
  constructor(private readonly dossiers: DossierRepository, private readonly presenter: PresenterComplements, private readonly repondre: RepondreComplements) {}

  @Get()
  async lire(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<ComplementsPorteur> {
    const dossier = await this.dossiers.mien(compteId, id);
    if (!dossier?.deposeLe) throw introuvable();
    return this.presenter.pourPorteur(dossier);
  }

  @Put() @HttpCode(204)
  enregistrer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ReponsesComplementsDto): Promise<void> {
    return this.repondre.enregistrer(personne, id, dto);
  }

  @Post('transmettre') @HttpCode(204)
  transmettre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined): Promise<void> {
    return this.repondre.transmettre(personne, id, cle);
  }
}
