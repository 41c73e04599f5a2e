import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query, Req, StreamableFile } from '@nestjs/common';
import { AcceptationDto, ChangementDto, type ChangementsPorteur, ConventionSigneeDto, NouveauChangementDto } from '@maillage/contrats';
import type { Request } from 'express';
import { enPdf } from '../acte/acte.controller.ts';
import { lireCorps } from '../acte/lire-corps.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle, Version } from '../erreurs/if-match.ts';
import { DemanderChangement } from './demander-changement.ts';
import { PresenterChangement } from './presenter-changement.ts';
import { SignerAvenant } from './signer-avenant.ts';

/** Ce que le porteur demande à changer après l’attribution. */
@Droits('PORTEUR')
@Controller('api/subventions/:id/changements')
export class MesChangementsController {
  constructor(private readonly presenter: PresenterChangement, private readonly demander: DemanderChangement, private readonly avenant: SignerAvenant) {}

  @Get()
  liste(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<ChangementsPorteur> {
    return this.presenter.duPorteur(compteId, id);
  }

  @Post()
  creer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Body() { nature }: NouveauChangementDto): Promise<{ readonly id: string }> {
    return this.demander.creer(compteId, id, nature);
  }

  @Put(':changement')
  enregistrer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string, @Version() version: number, @Body() dto: ChangementDto): Promise<{ readonly version: number }> {
    return this.demander.enregistrer(compteId, id, changement, version, dto);
  }

  @Delete(':changement') @HttpCode(204)
  supprimer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string): Promise<void> {
    return this.demander.supprimer(compteId, id, changement);
  }

  @Post(':changement/depot') @HttpCode(200)
  deposer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string, @Cle() cle: string | undefined): Promise<{ readonly deposeLe: string }> {
    return this.demander.deposer(compteId, id, changement, cle);
  }

  @Post(':changement/retrait') @HttpCode(204)
  retirer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string): Promise<void> {
    return this.demander.retirer(compteId, id, changement);
  }

  @Get(':changement/avenant') @Header('Content-Type', 'application/pdf')
  async pdf(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string): Promise<StreamableFile> {
    const { pdf, numero } = await this.avenant.pdf(compteId, id, changement);
    return enPdf(pdf, numero);
  }

  @Post(':changement/acceptation') @HttpCode(204)
  accepter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string, @Cle() cle: string | undefined, @Body() dto: AcceptationDto): Promise<void> {
    return this.avenant.accepter(personne, id, changement, cle, dto);
  }

  /** L’exemplaire signé à la main, corps PDF brut. */
  @Post(':changement/fichier') @HttpCode(204)
  async rendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('changement', Identifiant) changement: string, @Query() qui: ConventionSigneeDto, @Req() requete: Request): Promise<void> {
    await this.avenant.deposer(personne, id, changement, qui, await lireCorps(requete));
  }
}
