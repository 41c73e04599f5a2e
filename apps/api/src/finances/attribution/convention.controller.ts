import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { AcceptationDto, type ConventionPorteur, ConventionSigneeDto } from '@maillage/contrats';
import type { Request } from 'express';
import { enPdf } from '../../acte/acte.controller.ts';
import { lireCorps } from '../../acte/lire-corps.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { Cle } from '../../erreurs/if-match.ts';
import { SignerConvention } from './signer-convention.ts';

/** La convention, du côté de celui qui la signe le premier. */
@Droits('PORTEUR')
@Controller('api/dossiers/:id/convention')
export class ConventionController {
  constructor(private readonly convention: SignerConvention) {}

  @Get()
  lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<ConventionPorteur> {
    return this.convention.lire(personne, id);
  }

  @Get('pdf') @Header('Content-Type', 'application/pdf')
  async pdf(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const { pdf, numero } = await this.convention.pdf(personne, id);
    return enPdf(pdf, numero);
  }

  @Post('acceptation') @HttpCode(204)
  accepter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: AcceptationDto): Promise<void> {
    return this.convention.accepter(personne, id, cle, dto);
  }

  /** L’exemplaire signé à la main, corps PDF brut. */
  @Post('fichier') @HttpCode(204)
  async deposer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Query() qui: ConventionSigneeDto, @Req() requete: Request): Promise<void> {
    await this.convention.deposer(personne, id, qui, await lireCorps(requete));
  }
}
