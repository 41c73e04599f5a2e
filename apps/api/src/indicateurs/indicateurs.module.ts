import { Module } from '@nestjs/common';
import { AnnoncerDelai } from './annoncer-delai.ts';
import { CalculerIndicateurs } from './calculer.ts';
import { DelaiController } from './delai.controller.ts';
import { DelaiRepository } from './delai.repository.ts';
import { IndicateursController } from './indicateurs.controller.ts';
import { IndicateursRepository } from './indicateurs.repository.ts';

/** Ce que durent les dossiers, et ce qu’il en reste à traiter. */
@Module({ controllers: [DelaiController, IndicateursController], providers: [AnnoncerDelai, CalculerIndicateurs, DelaiRepository, IndicateursRepository] })
export class IndicateursModule {}
