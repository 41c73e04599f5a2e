import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type MandatDeclare, MandatDto } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Droits } from '../../droits/droits.ts';
import { type Personne, Qui } from '../../droits/personne.ts';
import { Identifiant } from '../../erreurs/identifiant.ts';
import { introuvable, Refus } from '../../erreurs/probleme.ts';
import { Hasard } from '../../hasard.ts';
import { Horloge } from '../../horloge.ts';
import { MandatRepository } from './mandat.repository.ts';

/** Mes mandats : ce que le portail compare aux dossiers pour détecter un conflit d’intérêts. */
@Droits('COMITE', 'EXPERT', 'INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER')
@Controller('api/mandats')
export class MandatsController {
  constructor(private readonly base: DataSource, private readonly mandats: MandatRepository, private readonly horloge: Horloge, private readonly hasard: Hasard) {}

  @Get()
  lire(@Qui() { id }: Personne): Promise<MandatDeclare[]> {
    return this.mandats.siens(id);
  }

  @Post() @HttpCode(204)
  async declarer(@Qui() { id: compteId }: Personne, @Body() { intitule, siren, commune }: MandatDto): Promise<void> {
    if (!siren === !commune) throw new Refus(422, 'Indiquez la structure ou la commune de ce mandat.', [{ chemin: 'siren', message: 'Indiquez le SIREN de la structure, ou la commune : l’un des deux.' }]);
    await this.base.transaction((tx) => this.mandats.declarer(tx, { id: this.hasard.uuid(), compteId, intitule, siren: siren || null, commune: commune || null, le: this.horloge.maintenant() }));
  }

  @Delete(':id') @HttpCode(204)
  async finir(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    if (!await this.base.transaction((tx) => this.mandats.finir(tx, compteId, id, this.horloge.maintenant()))) throw introuvable();
  }
}
