import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Indicateurs } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { exporter, type FormatExport } from '../exports/tableur.ts';
import { CalculerIndicateurs } from './calculer.ts';
import { COLONNES_INDICATEURS, enLignes } from './exporter-indicateurs.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction/indicateurs')
export class IndicateursController {
  constructor(private readonly calculer: CalculerIndicateurs) {}

  @Get()
  lire(@Qui() personne: Personne): Promise<Indicateurs> {
    return this.calculer.executer(personne);
  }

  @Get('export.csv') @Header('Content-Type', 'text/csv; charset=utf-8')
  csv(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    return this.exporter('csv', personne, reponse);
  }

  @Get('export.xlsx') @Header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  xlsx(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    return this.exporter('xlsx', personne, reponse);
  }

  @Get('export.ods') @Header('Content-Type', 'application/vnd.oasis.opendocument.spreadsheet')
  ods(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    return this.exporter('ods', personne, reponse);
  }

  private async exporter(format: FormatExport, personne: Personne, reponse: Response): Promise<void> {
    await exporter(format, 'indicateurs', COLONNES_INDICATEURS, enLignes(await this.calculer.executer(personne)), reponse);
  }
}
