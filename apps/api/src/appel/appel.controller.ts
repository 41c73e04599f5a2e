import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import type { AppelDetail, AppelResume } from '@maillage/contrats';
import { Public } from '../droits/droits.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { AppelRepository } from './appel.repository.ts';
import { detaillerAppel, presenterAppel } from './presenter.ts';

@Controller('api/appels')
export class AppelController {
  constructor(private readonly appels: AppelRepository, private readonly horloge: Horloge) {}

  @Public() @Get()
  async liste(): Promise<AppelResume[]> {
    const maintenant = this.horloge.maintenant();
    const rang = { ouvert: 0, 'a-venir': 1, clos: 2 } as const;
    return (await this.appels.courants()).map((appel) => presenterAppel(appel, maintenant)).sort((a, b) => rang[a.statut] - rang[b.statut]);
  }

  @Public() @Get(':id')
  async detail(@Param('id') id: string): Promise<AppelDetail> {
    const appel = await this.appels.courant(id);
    if (!appel) throw introuvable();
    return detaillerAppel(appel, this.horloge.maintenant());
  }

  @Public() @Get(':id/reglements/:version')
  async reglement(@Param('id') id: string, @Param('version', ParseIntPipe) version: number): Promise<AppelDetail> {
    const appel = version > 0 && version < 100_000 ? await this.appels.version(id, version) : null;
    if (!appel) throw introuvable();
    return detaillerAppel(appel, this.horloge.maintenant());
  }
}
