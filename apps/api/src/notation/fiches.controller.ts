import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { type FicheANoter, type FicheEnregistree, type MesFiches, NotesDto } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { Noter } from './noter.ts';
import { PresenterNotation } from './presenter-notation.ts';

/** L’espace de l’évaluateur : ses fiches, et elles seules. */
@Droits('INSTRUCTEUR', 'VALIDEUR', 'EXPERT', 'COMITE')
@Controller('api/notation/fiches')
export class FichesController {
  constructor(private readonly presenter: PresenterNotation, private readonly noter: Noter) {}

  @Get()
  liste(@Qui() personne: Personne): Promise<MesFiches> {
    return this.presenter.miennes(personne);
  }

  @Get(':id')
  async lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Res({ passthrough: true }) reponse: Response): Promise<FicheANoter> {
    const fiche = await this.presenter.mienne(personne, id);
    reponse.setHeader('ETag', `"${fiche.version}"`);
    return fiche;
  }

  @Put(':id')
  async enregistrer(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: NotesDto, @Res({ passthrough: true }) reponse: Response): Promise<FicheEnregistree> {
    const enregistree = await this.noter.enregistrer(personne, id, version, dto);
    reponse.setHeader('ETag', `"${enregistree.version}"`);
    return enregistree;
  }

  @Post(':id/validation') @HttpCode(204)
  valider(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number): Promise<void> {
    return this.noter.valider(personne, id, version);
  }
}
