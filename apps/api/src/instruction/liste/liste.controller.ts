import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import { type AccueilInstruction, type Agent, FiltresDossiersDto, type ListeDossiers, type Seance, SeanceDto } from '@maillage/contrats';
import type { Jour } from '@maillage/domain';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { AgentRepository } from '../../compte/agent.repository.ts';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Refus } from '../../erreurs/probleme.ts';
import type { FormatExport } from '../../exports/tableur.ts';
import { Hasard } from '../../hasard.ts';
import { Accueil } from '../accueil/accueil.ts';
import { criteresDe } from './criteres.ts';
import { exporterListe } from './export-liste.ts';
import { ListeRepository } from './liste.repository.ts';
import { SeanceRepository } from '../decision/seance.repository.ts';

@Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR')
@Controller('api/instruction')
export class ListeController {
  constructor(private readonly liste: ListeRepository, private readonly agents: AgentRepository, private readonly seances: SeanceRepository, private readonly accueil: Accueil, private readonly base: DataSource, private readonly hasard: Hasard) {}

  @Get('taches')
  taches(@Qui() personne: Personne): Promise<AccueilInstruction> {
    return this.accueil.lire(personne);
  }

  @Get('dossiers')
  dossiers(@Qui() personne: Personne, @Query() filtres: FiltresDossiersDto): Promise<ListeDossiers> {
    return this.liste.page(criteresDe(personne, filtres));
  }

  @Get('dossiers/export.csv') @Header('Content-Type', 'text/csv; charset=utf-8')
  exporterCsv(@Qui() personne: Personne, @Query() filtres: FiltresDossiersDto, @Res() reponse: Response): Promise<void> {
    return this.exporter('csv', personne, filtres, reponse);
  }

  @Get('dossiers/export.xlsx') @Header('Content-Type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  exporterXlsx(@Qui() personne: Personne, @Query() filtres: FiltresDossiersDto, @Res() reponse: Response): Promise<void> {
    return this.exporter('xlsx', personne, filtres, reponse);
  }

  @Get('dossiers/export.ods') @Header('Content-Type', 'application/vnd.oasis.opendocument.spreadsheet')
  exporterOds(@Qui() personne: Personne, @Query() filtres: FiltresDossiersDto, @Res() reponse: Response): Promise<void> {
    return this.exporter('ods', personne, filtres, reponse);
  }

  @Get('agents')
  tous(): Promise<Agent[]> {
    return this.agents.tous();
  }

  @Get('seances')
  calendrier(): Promise<Seance[]> {
    return this.seances.toutes();
  }

  @Droits('SECRETARIAT_COMMISSION', 'VALIDEUR') @Post('seances')
  async ajouter(@Body() { genre, tenueLe, lieu }: SeanceDto): Promise<Seance> {
    const seance: Seance = { id: this.hasard.uuid(), genre, tenueLe: tenueLe as Jour, lieu };
    if (!await this.seances.ajouter(this.base, seance)) throw new Refus(409, 'Une séance de ce genre est déjà au calendrier à cette date.');
    return seance;
  }

  private exporter(format: FormatExport, personne: Personne, filtres: FiltresDossiersDto, reponse: Response): Promise<void> {
    return exporterListe(format, this.liste, { ...criteresDe(personne, filtres), apres: null, taille: 500 }, filtres.colonnes, reponse);
  }
}
