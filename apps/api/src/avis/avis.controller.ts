import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type AvisDuDossier, DemandeAvisDto, MotifAvisDto } from '@maillage/contrats';
import { DossierRepository, type DossierLu } from '../dossier/dossier.repository.ts';
import { Droits } from '../droits/droits.ts';
import { instruit, perimetre, type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { horsDepartement, introuvable } from '../erreurs/probleme.ts';
import { DemanderAvis } from './demander-avis.ts';
import { PresenterAvis } from './presenter-avis.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/dossiers/:id/avis')
export class AvisController {
  constructor(private readonly dossiers: DossierRepository, private readonly presenter: PresenterAvis, private readonly demandes: DemanderAvis) {}

  @Get()
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<AvisDuDossier> {
    return this.presenter.lire(personne, await this.visible(personne, id));
  }

  @Droits('INSTRUCTEUR') @Post() @HttpCode(204)
  async demander(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: DemandeAvisDto): Promise<void> {
    await this.demandes.demander(personne, await this.instruit(personne, id), dto);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/relance') @HttpCode(204)
  async relancer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string): Promise<void> {
    await this.demandes.relancer(personne, await this.instruit(personne, id), avis);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/retrait') @HttpCode(204)
  async retirer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string, @Body() { motif }: MotifAvisDto): Promise<void> {
    await this.demandes.retirer(personne, await this.instruit(personne, id), avis, motif);
  }

  @Droits('INSTRUCTEUR') @Post(':avis/cloture') @HttpCode(204)
  async clore(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('avis', Identifiant) avis: string): Promise<void> {
    await this.demandes.clore(personne, await this.instruit(personne, id), avis);
  }

  private async instruit(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.visible(personne, id);
    if (!instruit(personne, dossier.departement)) throw horsDepartement();
    return dossier;
  }

  private async visible(personne: Personne, id: string): Promise<DossierLu> {
    const dossier = await this.dossiers.depose(id, perimetre(personne));
    if (!dossier) throw introuvable();
    return dossier;
  }
}
