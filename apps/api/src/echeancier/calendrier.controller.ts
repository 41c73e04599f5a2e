import { createHash } from 'node:crypto';
import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { ecrireIcs } from '@maillage/domain';
import { DataSource } from 'typeorm';
import { Config } from '../configuration.ts';
import { Connecte, Public } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Hasard } from '../hasard.ts';
import { Horloge } from '../horloge.ts';
import { CalendrierRepository } from './calendrier.repository.ts';
import { LireEcheancier } from './lire-echeancier.ts';

/** Un calendrier iCalendar par personne, à une adresse que rien ne devine. */
@Controller('api/calendrier')
export class CalendrierController {
  constructor(private readonly base: DataSource, private readonly calendriers: CalendrierRepository, private readonly echeancier: LireEcheancier, private readonly horloge: Horloge, private readonly hasard: Hasard, private readonly config: Config) {}

  /** Crée l’adresse, et ferme la précédente : elle n’est montrée que cette fois. */
  @Connecte() @Post() @HttpCode(200)
  async creer(@Qui() { id }: Personne): Promise<{ readonly adresse: string }> {
    const jeton = this.hasard.jeton();
    await this.base.transaction((tx) => this.calendriers.poser(tx, id, condenser(jeton), this.horloge.maintenant()));
    return { adresse: `${this.config.adresse}/api/calendrier/${jeton}.ics` };
  }

  @Public() @Get(':jeton.ics') @Header('Content-Type', 'text/calendar; charset=utf-8') @Header('Cache-Control', 'private, no-store')
  async lire(@Param('jeton') jeton: string): Promise<string> {
    const personne = /^[\w-]{43}$/.test(jeton) ? await this.calendriers.personne(this.base, condenser(jeton)) : null;
    if (!personne) throw introuvable();
    return ecrireIcs('Échéances des subventions', await this.echeancier.evenements(personne), this.horloge.maintenant());
  }
}

const condenser = (jeton: string): string => createHash('sha256').update(jeton).digest('hex');
