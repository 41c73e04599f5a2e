import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { type Etiquette, EtiquetteDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Droits } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { EtiquetteRepository } from './etiquette.repository.ts';
import { Etiqueter } from './etiqueter.ts';

@Controller('api/instruction')
export class EtiquetteController {
  constructor(private readonly base: DataSource, private readonly etiquettes: EtiquetteRepository, private readonly etiqueter: Etiqueter, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  @Droits('INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR') @Get('etiquettes')
  toutes(): Promise<Etiquette[]> {
    return this.etiquettes.toutes();
  }

  @Droits('VALIDEUR', 'ADMIN') @Post('etiquettes')
  async creer(@Qui() personne: Personne, @Body() { nom }: EtiquetteDto): Promise<{ readonly id: string }> {
    const id = this.hasard.uuid();
    if (!await this.base.transaction((tx) => this.etiquettes.creer(tx, { id, nom: nom.trim(), par: personne.id, le: this.horloge.maintenant() }))) throw new Refus(409, 'Une étiquette porte déjà ce nom.', [{ chemin: 'nom', message: 'Choisissez un autre nom.' }]);
    return { id };
  }

  @Droits('VALIDEUR', 'ADMIN') @Delete('etiquettes/:id') @HttpCode(204)
  async retirer(@Param('id', Identifiant) id: string): Promise<void> {
    if (!await this.base.transaction((tx) => this.etiquettes.retirer(tx, id, this.horloge.maintenant()))) throw introuvable();
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Put('dossiers/:id/etiquettes/:etiquette') @HttpCode(204)
  async poser(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('etiquette', Identifiant) etiquette: string): Promise<void> {
    await this.base.transaction((tx) => this.etiqueter.dans(tx, personne, id, etiquette, 'poser'));
  }

  @Droits('INSTRUCTEUR', 'VALIDEUR') @Delete('dossiers/:id/etiquettes/:etiquette') @HttpCode(204)
  async oter(@Qui() personne: Personne, @Param('id', Identifiant) id: string, @Param('etiquette', Identifiant) etiquette: string): Promise<void> {
    await this.base.transaction((tx) => this.etiqueter.dans(tx, personne, id, etiquette, 'oter'));
  }
}
