import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { TestEligibiliteDto } from '@maillage/contrats';
import type { ResultatTest } from '@maillage/contrats';
import { AppelRepository } from '../appel/appel.repository.ts';
import { Public } from '../droits/droits.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { TestPublic } from './test-public.ts';

@Controller('api/appels/:appel/eligibilite')
export class EligibiliteController {
  constructor(private readonly appels: AppelRepository, private readonly test: TestPublic) {}

  /** Le test sans compte : rien n’est enregistré. */
  @Public()
  @Post()
  @HttpCode(200)
  async tester(@Param('appel') appel: string, @Body() reponses: TestEligibiliteDto): Promise<ResultatTest> {
    const courant = await this.appels.courant(appel);
    if (!courant) throw introuvable();
    return this.test.evaluer(reponses, courant.reglement);
  }
}
