import { Controller, Get, Header } from '@nestjs/common';
import { Config } from '../configuration.ts';
import { Public } from '../droits/droits.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { CourrielRepository, type CourrielEnvoye } from './courriel.repository.ts';
import { pageBoite } from './page-boite.ts';

/** La boîte de la démonstration : tous les courriels partis. N’existe pas hors démonstration. */
@Controller()
export class BoiteController {
  constructor(private readonly courriels: CourrielRepository, private readonly config: Config) {}

  @Public() @Get('api/demo/courriels')
  liste(): Promise<CourrielEnvoye[]> {
    if (!this.config.demonstration) throw introuvable();
    return this.courriels.envoyes();
  }

  @Public() @Get('boite') @Header('Content-Type', 'text/html; charset=utf-8')
  async page(): Promise<string> {
    if (!this.config.demonstration) throw introuvable();
    return pageBoite(await this.courriels.envoyes());
  }
}
