import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type AvisDuDossier, DemandeAvisDto, MotifAvisDto } from '@maillage/contrats';
import { AccesDossier } from '../dossier/acces-dossier.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { DemanderAvis } from './demander-avis.ts';
import { PresenterAvis } from './presenter-avis.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/avis')
export class AvisController {
  constructor(private readonly acces: AccesDossier, private readonly presenter: PresenterAvis, private readonly demandes: DemanderAvis) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<AvisDuDossier> {
    return this.presenter.lire(personne, await this.acces.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post() @HttpCode(204)
  async demander(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: DemandeAvisDto): Promise<void> {
    await this.demandes.demander(personne, await this.acces.instruit(personne, id), dto);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/relance') @HttpCode(204)
  async relancer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string): Promise<void> {
    await this.demandes.relancer(personne, await this.acces.instruit(personne, id), avis);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/retrait') @HttpCode(204)
  async retirer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string, @Body() { motif }: MotifAvisDto): Promise<void> {
    await this.demandes.retirer(personne, await this.acces.instruit(personne, id), avis, motif);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/cloture') @HttpCode(204)
  async clore(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string): Promise<void> {
    await this.demandes.clore(personne, await this.acces.instruit(personne, id), avis);
  }
}
