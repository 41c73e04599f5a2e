import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Res, type StreamableFile } from '@nestjs/common';
import { type AvisRendu, type BrouillonAvis, BrouillonAvisDto, type Expertise, type MesExpertises, MotifAvisDto, RenduAvisDto } from '@maillage/contrats';
import type { Response } from 'express';
import { enPdf } from '../acte/acte.controller.ts';
import { ActeRepository } from '../acte/acte.repository.ts';
import { Config } from '../configuration.ts';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Cle, Version } from '../erreurs/if-match.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { PieceRepository } from '../piece/piece.repository.ts';
import { servirPiece } from '../piece/servir-piece.ts';
import { PresenterExpertise } from './presenter-expertise.ts';
import { RendreAvis } from './rendre-avis.ts';

/** L’espace de l’expert : il n’ouvre que ce qui lui est demandé. */
@Droits('EXPERT')
@Controller('api/expertise')
export class ExpertiseController {
  constructor(private readonly presenter: PresenterExpertise, private readonly rendu: RendreAvis, private readonly pieces: PieceRepository, private readonly actes: ActeRepository, private readonly config: Config) {}

  @Get()
  liste(@Qui() { id }: Personne): Promise<MesExpertises> {
    return this.presenter.liste(id);
  }

  @Get(':id')
  async detail(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<Expertise> {
    const expertise = await this.presenter.detail(personne.id, id);
    reponse.setHeader('ETag', `"${expertise.version}"`);
    return expertise;
  }

  @Get(':id/pieces/:piece')
  async piece(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('piece', Identifiant) pieceId: string, @Res({ passthrough: true }) reponse: Response): Promise<StreamableFile> {
    const { partage } = await this.presenter.detail(personne.id, id);
    const partagee = partage?.pieces.some((une) => une.id === pieceId && !une.infectee);
    const piece = partagee ? await this.pieces.lire(pieceId) : null;
    if (!piece) throw introuvable();
    return servirPiece(piece, this.config.fichiers, reponse);
  }

  @Get(':id/pdf') @Header('Content-Type', 'application/pdf')
  async pdf(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<StreamableFile> {
    const { acte } = await this.presenter.detail(personne.id, id);
    const octets = acte && await this.actes.octets(acte.id);
    if (!octets) throw introuvable();
    if (!octets.pdf) throw new Refus(503, 'Le document est en cours de préparation. Il sera là dans quelques secondes.', [], 2);
    return enPdf(octets.pdf, octets.numero);
  }

  @Put(':id/brouillon')
  async enregistrer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: BrouillonAvisDto, @Res({ passthrough: true }) reponse: Response): Promise<BrouillonAvis> {
    const brouillon = await this.rendu.enregistrer(personne, id, version, dto);
    reponse.setHeader('ETag', `"${brouillon.version}"`);
    return brouillon;
  }

  @Post(':id/rendu')
  rendre(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Cle() cle: string | undefined, @Body() dto: RenduAvisDto): Promise<AvisRendu> {
    return this.rendu.rendre(personne, id, cle, dto);
  }

  @Post(':id/recusation') @HttpCode(204)
  recuser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() { motif }: MotifAvisDto): Promise<void> {
    return this.rendu.recuser(personne, id, motif);
  }
}
