import { Controller, Get } from '@nestjs/common';
import type { Configuration } from '@maillage/contrats';
import { Config } from '../configuration.ts';
import { Public } from '../droits/droits.ts';
import { Horloge } from '../horloge.ts';
import { COMPTES, MOT_DE_PASSE } from '../demonstration/comptes.ts';

@Controller('api')
export class ConfigurationController {
  constructor(private readonly config: Config, private readonly horloge: Horloge) {}

  @Public() @Get('configuration')
  lire(): Configuration {
    const { demonstration, region, fondCarte } = this.config;
    return {
      demonstration, fondCarte,
      region: { nom: region },
      maintenant: this.horloge.maintenant(),
      comptesDemonstration: demonstration ? COMPTES.map(({ courriel, prenom, nom, presentation }) => ({ courriel, nom: `${prenom} ${nom}`, role: presentation, motDePasse: MOT_DE_PASSE })) : [],
    };
  }
}
