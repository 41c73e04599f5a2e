import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { type AideEtatDossier, AideEtatDto, InscriptionRegistreDto, type LigneRegistreAides } from '@maillage/contrats';
import type { Response } from 'express';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { Version } from '../erreurs/if-match.ts';
import { exporter } from '../exports/tableur.ts';
import { COLONNES_REGISTRE, RegistreAides } from './registre-aides.ts';
import { SaisirAideEtat } from './saisir-aide-etat.ts';

@Controller('api/instruction/dossiers/:id/aide-etat')
export class AideEtatController {
  constructor(private readonly aides: SaisirAideEtat) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get()
  lire(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<AideEtatDossier> {
    return this.aides.lire(personne, id);
  }

  @Droits('INSTRUCTEUR') @Put()
  ecrire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Version() version: number, @Body() dto: AideEtatDto): Promise<AideEtatDossier> {
    return this.aides.ecrire(personne, id, version, dto);
  }
}

@Controller('api/finances/registre-de-minimis')
export class RegistreAidesController {
  constructor(private readonly registre: RegistreAides) {}

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get()
  lire(@Qui() personne: Personne): Promise<readonly LigneRegistreAides[]> {
    return this.registre.lignes(personne);
  }

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get('export.csv')
  exporter(@Qui() personne: Personne, @Res() reponse: Response): Promise<void> {
    return exporter('csv', 'registre-de-minimis', COLONNES_REGISTRE, this.registre.auFil(personne), reponse);
  }

  @Droits('FINANCIER') @Post(':id/inscription') @HttpCode(204)
  inscrire(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: InscriptionRegistreDto): Promise<void> {
    return this.registre.inscrire(personne, id, dto);
  }
}
