import { Body, Controller, Get, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { AvisComiteDto, ClotureComiteDto, ConflitDto, type FicheComite, MontantComiteDto, MotifDeportDto, PresenceDto } from '@maillage/contrats';
import type { Request, Response } from 'express';
import { lireCorps } from '../acte/lire-corps.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { AccesComite } from './acces-comite.ts';
import { ArchiverProcesVerbal } from './archiver-proces-verbal.ts';
import { CloreComite } from './clore-comite.ts';
import { Deporter } from './deports/deporter.ts';
import { PresenterFiche } from './presenter-fiche.ts';
import { TenirComite } from './tenir-comite.ts';

/** La séance elle-même : présences, conflits, avis, clôture. */
@Droits('VALIDEUR', 'SECRETARIAT_COMMISSION')
@Controller('api/instruction/comites/:id')
export class TenueController {
  constructor(private readonly acces: AccesComite, private readonly tenir: TenirComite, private readonly fiches: PresenterFiche, private readonly cloture: CloreComite, private readonly archivage: ArchiverProcesVerbal, private readonly deporter: Deporter) {}

  @Post('ouverture') @HttpCode(204)
  ouvrir(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    return this.tenir.ouvrir(personne, id);
  }

  @Post('cloture') @HttpCode(204)
  clore(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { presidentId }: ClotureComiteDto): Promise<void> {
    return this.cloture.executer(personne, id, presidentId);
  }

  /** Corps PDF brut, 20 Mo au plus : le procès-verbal signé par qui a présidé. */
  @Put('proces-verbal/original') @HttpCode(204)
  async archiver(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Req() requete: Request): Promise<void> {
    await this.archivage.executer(personne, id, await lireCorps(requete));
  }

  @Put('membres/:membre/presence') @HttpCode(204)
  presence(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('membre', Identifiant) membre: string, @Body() { present }: PresenceDto): Promise<void> {
    return this.tenir.noterPresence(personne, id, membre, present);
  }

  @Post('conflits') @HttpCode(204)
  trancher(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: ConflitDto): Promise<void> {
    return this.deporter.trancher(personne, id, dto);
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR', 'COMITE') @Get('dossiers/:dossier')
  async fiche(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Res({ passthrough: true }) reponse: Response): Promise<FicheComite> {
    const fiche = await this.fiches.lire(personne, id, dossier);
    reponse.setHeader('ETag', `"${fiche.version}"`);
    return fiche;
  }

  @Put('dossiers/:dossier/montant') @HttpCode(204)
  async ajuster(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Version() version: number, @Body() { montantCentimes }: MontantComiteDto, @Res({ passthrough: true }) reponse: Response): Promise<void> {
    reponse.setHeader('ETag', `"${await this.tenir.ajuster(personne, id, dossier, version, montantCentimes)}"`);
  }

  @Post('dossiers/:dossier/avis') @HttpCode(204)
  rendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Version() version: number, @Body() dto: AvisComiteDto): Promise<void> {
    return this.tenir.rendre(personne, id, dossier, version, dto);
  }

  /** Un membre se déporte d’un dossier de l’ordre du jour : aussitôt, il n’en voit plus rien. */
  @Droits('COMITE', 'VALIDEUR', 'SECRETARIAT_COMMISSION') @Post('dossiers/:dossier/deport') @HttpCode(204)
  async seDeporter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('dossier', Identifiant) dossier: string, @Body() { motif }: MotifDeportDto): Promise<void> {
    await this.acces.ligne(personne, id, dossier);
    await this.deporter.declarer(personne, dossier, motif);
  }
}
