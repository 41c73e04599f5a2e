import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { DemandePaiementDto, type DemandePaiementPorteur, type MaSubvention, NouvelleDemandePaiementDto, ObservationsDto, RibDto, type SubventionPorteur } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { DemanderAuService } from '../../echeancier/demander-au-service.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Cle, Version } from '../../erreurs/if-match.ts';
import { DeposerRib } from '../../rib/deposer-rib.ts';
import { DeposerDemande } from './deposer-demande.ts';
import { PreparerDemande } from './preparer-demande.ts';
import { PresenterDemande } from './presenter-demande.ts';
import { PresenterSubventionPorteur } from './presenter-subvention-porteur.ts';

/** Mes subventions : où elles en sont, et mes demandes de versement. */
@Droits('PORTEUR')
@Controller('api/subventions')
export class MesSubventionsController {
  constructor(
    private readonly presenter: PresenterSubventionPorteur, private readonly demandes: PresenterDemande, private readonly preparer: PreparerDemande, private readonly deposer: DeposerDemande, private readonly rib: DeposerRib, private readonly demander: DemanderAuService,
  ) {}

  @Get()
  liste(@Qui() { id: compteId }: Personne): Promise<MaSubvention[]> {
    return this.presenter.liste(compteId);
  }

  @Get(':id')
  detail(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<SubventionPorteur> {
    return this.presenter.detail(compteId, id);
  }

  @Put(':id/rib') @HttpCode(204)
  deposerRib(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Body() dto: RibDto): Promise<void> {
    return this.rib.executer(compteId, id, dto);
  }

  @Post(':id/observations') @HttpCode(204)
  observer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Body() dto: ObservationsDto): Promise<void> {
    return this.demander.observer(compteId, id, dto);
  }

  @Post(':id/demandes')
  creer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Body() { type }: NouvelleDemandePaiementDto): Promise<{ readonly id: string }> {
    return this.preparer.creer(compteId, id, type);
  }

  @Get(':id/demandes/:demande')
  async demande(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('demande', Identifiant) demandeId: string, @Res({ passthrough: true }) reponse: Response): Promise<DemandePaiementPorteur> {
    const demande = await this.demandes.executer(compteId, id, demandeId);
    reponse.setHeader('ETag', `"${demande.version}"`);
    return demande;
  }

  @Put(':id/demandes/:demande')
  enregistrer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('demande', Identifiant) demandeId: string, @Version() version: number, @Body() dto: DemandePaiementDto): Promise<{ readonly version: number }> {
    return this.preparer.enregistrer(compteId, id, demandeId, version, dto);
  }

  @Delete(':id/demandes/:demande') @HttpCode(204)
  supprimer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('demande', Identifiant) demandeId: string): Promise<void> {
    return this.preparer.supprimer(compteId, id, demandeId);
  }

  @Post(':id/demandes/:demande/depot') @HttpCode(200)
  deposerDemande(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('demande', Identifiant) demandeId: string, @Cle() cle: string | undefined): Promise<{ readonly demandeeLe: string }> {
    return this.deposer.executer(compteId, id, demandeId, cle);
  }
}
