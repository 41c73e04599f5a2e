import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ChangementLieuDto, type ChangementRecu, type DetailDemande, type EssaiChangement, EssaiChangementDto, type FicheLieuAgent, FiltresDemandesDto, FiltresRegistreDto, FusionDto, type LigneDemande, type ListeRegistre, type PaireDouteuse, RefusDemandeDto, VisaRegistreDto } from '@maillage/contrats';
import { TENEURS_DU_REGISTRE } from '@maillage/domain';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { Horloge } from '../horloge.ts';
import { perimetreDuRegistre } from './perimetre-registre.ts';
import { ChangerRegistre } from './changer-registre.ts';
import { criteresDuRegistre } from './criteres-registre.ts';
import { DemandeRepository } from './demande.repository.ts';
import { changementDe, Demandes } from './demandes.ts';
import { paires } from './doublons.repository.ts';
import { FicheAgent } from './fiche-agent.ts';
import { LieuRepository } from './lieu.repository.ts';

/** Le registre côté Coopérative et Région : tenir, fusionner, instruire les demandes. */
@Droits(...TENEURS_DU_REGISTRE)
@Controller('api/instruction/registre')
export class RegistreAgentController {
  constructor(private readonly base: DataSource, private readonly lieux: LieuRepository, private readonly depot: DemandeRepository, private readonly demandes: Demandes, private readonly changer: ChangerRegistre, private readonly fiches: FicheAgent, private readonly horloge: Horloge) {}

  @Get()
  liste(@Query() filtres: FiltresRegistreDto): Promise<ListeRegistre> {
    return this.lieux.page(criteresDuRegistre(filtres, this.horloge.aujourdhui()));
  }

  @Get('doublons')
  doublons(): Promise<PaireDouteuse[]> {
    return paires(this.base);
  }

  @Get('demandes')
  aInstruire(@Qui() personne: Personne, @Query() { etat }: FiltresDemandesDto): Promise<LigneDemande[]> {
    return this.depot.liste(perimetreDuRegistre(personne), etat ?? null);
  }

  @Get('demandes/:id')
  async demande(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<DetailDemande> {
    const detail = await this.demandes.detail(personne, id);
    reponse.setHeader('ETag', `"${detail.version}"`);
    return detail;
  }

  /** Ce que ce changement ferait aux dossiers en cours, sans rien écrire. */
  @Post('demandes/:id/essai') @HttpCode(200)
  essayer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() changement: ChangementLieuDto): Promise<ChangementRecu> {
    return this.demandes.essayer(personne, id, changement);
  }

  /** Applique, ou demande le visa de la Région si un dossier en cours serait jugé autrement. */
  @Post('demandes/:id/accepter') @HttpCode(200)
  accepter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() changement: ChangementLieuDto): Promise<ChangementRecu> {
    return this.demandes.accepter(personne, id, version, changement);
  }

  @Post('demandes/:id/refuser') @HttpCode(204)
  refuser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() { motif }: RefusDemandeDto): Promise<void> {
    return this.demandes.refuser(personne, id, version, motif);
  }

  @Droits('VALIDEUR') @Post('demandes/:id/viser') @HttpCode(200)
  viser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() { motif }: VisaRegistreDto): Promise<ChangementRecu> {
    return this.demandes.viser(personne, id, version, motif);
  }

  /** Ce que ferait une création, une correction, un statut ou une fusion, sans rien écrire. */
  @Post('essai') @HttpCode(200)
  essai(@Qui() personne: Personne, @Body() dto: EssaiChangementDto): Promise<EssaiChangement> {
    return this.changer.essayer(personne, dto.lieuId || null, { ...changementDe(dto), vers: dto.vers || null });
  }

  @Post()
  creer(@Qui() personne: Personne, @Body() dto: ChangementLieuDto): Promise<ChangementRecu> {
    return this.changer.executer(personne, { lieuId: null, version: null, changement: changementDe(dto), motif: dto.motif, preuve: dto.preuve ?? null, demande: null });
  }

  @Get(':id')
  async fiche(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<FicheLieuAgent> {
    const fiche = await this.fiches.lire(personne, id);
    reponse.setHeader('ETag', `"${fiche.version}"`);
    return fiche;
  }

  @Put(':id')
  corriger(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: ChangementLieuDto): Promise<ChangementRecu> {
    return this.changer.executer(personne, { lieuId: id, version, changement: changementDe(dto), motif: dto.motif, preuve: dto.preuve ?? null, demande: null });
  }

  @Post(':id/fusion') @HttpCode(200)
  fusionner(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() { vers, motif }: FusionDto): Promise<ChangementRecu> {
    return this.changer.executer(personne, { lieuId: id, version, changement: { lieu: null, statut: null, vers }, motif, preuve: null, demande: null });
  }
}
