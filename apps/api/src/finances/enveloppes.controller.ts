import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { AjoutCreditsDto, AnnulationAeDto, type ApercuCloture, type Enveloppe, FiltresSubventionsDto, type MouvementEnveloppe, NouvelleEnveloppeDto } from '@maillage/contrats';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { CloreExercice } from './cloture/clore-exercice.ts';
import { GererEnveloppes } from './gerer-enveloppes.ts';
import { ListerEnveloppes } from './lister-enveloppes.ts';

/** Les enveloppes AE/CP : lues par qui suit les finances, tenues par le gestionnaire financier. */
@Controller('api/finances/enveloppes')
export class EnveloppesController {
  constructor(private readonly enveloppes: GererEnveloppes, private readonly lister: ListerEnveloppes, private readonly cloture: CloreExercice) {}

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get()
  liste(@Query() { annee }: FiltresSubventionsDto): Promise<Enveloppe[]> {
    return this.lister.liste(annee ? Number(annee) : null);
  }

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get(':id/historique')
  historique(@Qui() personne: Personne, @Param('id', Identifiant) id: string): Promise<MouvementEnveloppe[]> {
    return this.lister.historique(personne, id);
  }

  @Droits('FINANCIER') @Post()
  creer(@Qui() personne: Personne, @Body() dto: NouvelleEnveloppeDto): Promise<Enveloppe> {
    return this.enveloppes.creer(personne, dto);
  }

  @Droits('FINANCIER') @Post(':id/credits') @HttpCode(200)
  ajouter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: AjoutCreditsDto): Promise<Enveloppe> {
    return this.enveloppes.ajouter(personne, id, dto);
  }

  @Droits('FINANCIER') @Post(':id/annulation') @HttpCode(200)
  annuler(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Body() dto: AnnulationAeDto): Promise<Enveloppe> {
    return this.enveloppes.annuler(personne, id, dto);
  }

  @Droits('FINANCIER', 'VALIDEUR', 'SECRETARIAT_COMMISSION', 'ADMIN', 'AUDITEUR') @Get(':id/exercices/:exercice/cloture')
  apercu(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('exercice', ParseIntPipe) exercice: number): Promise<ApercuCloture> {
    return this.cloture.apercu(personne, id, exercice);
  }

  @Droits('FINANCIER') @Post(':id/exercices/:exercice/cloture') @HttpCode(200)
  clore(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('exercice', ParseIntPipe) exercice: number): Promise<Enveloppe> {
    return this.cloture.executer(personne, id, exercice);
  }
}
