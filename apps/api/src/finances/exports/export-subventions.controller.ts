import { Controller, Get, Query, Res } from '@nestjs/common';
import { ExportSubventionsDto } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../../droits/droits.ts';
import { perimetre, type Personne, Qui } from '../../droits/personne.ts';
import { choisirColonnes, exporter, type FormatExport } from '../../exports/tableur.ts';
import { COLONNES_SUBVENTIONS } from './colonnes.ts';
import { ExportSubventionsRepository } from './export-subventions.repository.ts';

/** La sélection de la page des subventions, entière, pour un tableur ; `colonnes` : codes séparés par des virgules. */
@Droits('FINANCIER', 'SIGNATAIRE', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR')
@Controller('api/finances/subventions')
export class ExportSubventionsController {
  constructor(private readonly subventions: ExportSubventionsRepository) {}

  @Get('export.csv')
  csv(@Qui() personne: Personne, @Query() filtres: ExportSubventionsDto, @Res() reponse: Response): Promise<void> {
    return this.ecrire('csv', personne, filtres, reponse);
  }

  @Get('export.xlsx')
  xlsx(@Qui() personne: Personne, @Query() filtres: ExportSubventionsDto, @Res() reponse: Response): Promise<void> {
    return this.ecrire('xlsx', personne, filtres, reponse);
  }

  @Get('export.ods')
  ods(@Qui() personne: Personne, @Query() filtres: ExportSubventionsDto, @Res() reponse: Response): Promise<void> {
    return this.ecrire('ods', personne, filtres, reponse);
  }

  private ecrire(format: FormatExport, personne: Personne, { annee, q, etat, colonnes }: ExportSubventionsDto, reponse: Response): Promise<void> {
    const choisies = choisirColonnes(COLONNES_SUBVENTIONS, colonnes);
    return exporter(format, 'subventions', choisies, this.subventions.toutes(perimetre(personne), { annee: annee ? Number(annee) : null, q: q?.trim() || null, etat: etat || null, siren: null }), reponse);
  }
}
