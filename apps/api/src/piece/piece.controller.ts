import { Controller, Delete, Get, HttpCode, Param, Res, type StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../configuration.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Connecte, Droits, LECTEURS_DOSSIER } from '../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { PieceRepository } from './piece.repository.ts';
import { RecevoirPiece } from './recevoir-piece.ts';
import { servirPiece } from './servir-piece.ts';

@Controller('api')
export class PieceController {
  constructor(private readonly pieces: PieceRepository, private readonly dossiers: DossierRepository, private readonly recevoir: RecevoirPiece, private readonly config: Config) {}

  @Droits('PORTEUR', 'INSTRUCTEUR') @Delete('dossiers/:id/pieces/:piece') @HttpCode(204)
  retirer(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string, @Param('piece', Identifiant) piece: string): Promise<void> {
    return this.recevoir.retirer(compteId, id, piece);
  }

  /** Le porteur lit ses pièces ; les agents, celles des dossiers déposés de leur périmètre. */
  @Connecte() @Get('pieces/:id/contenu')
  async contenu(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<StreamableFile> {
    const piece = await this.pieces.lire(id);
    const visible = piece && (await this.dossiers.mien(personne.id, piece.dossierId) || (personne.roles.some((role) => LECTEURS_DOSSIER.includes(role)) && await this.dossiers.depose(piece.dossierId, perimetre(personne))));
    if (!piece || !visible) throw introuvable();
    return servirPiece(piece, this.config.fichiers, reponse);
  }
}
