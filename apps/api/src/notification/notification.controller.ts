import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { FiltresNotificationsDto, type ListeNotifications, type Preference, PreferenceDto } from '@maillage/contrats';
import { type CodeEvenement, CODES_EVENEMENT, EVENEMENTS, type Public, rythmeDe } from '@maillage/domain';
import { Connecte } from '../droits/droits.ts';
import { type Personne, Qui } from '../droits/personne.ts';
import { Identifiant } from '../erreurs/identifiant.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { NotificationRepository } from './notification.repository.ts';

/** Les notifications de la personne connectée, et comment elle veut être prévenue. */
@Connecte()
@Controller('api/notifications')
export class NotificationController {
  constructor(private readonly notifications: NotificationRepository, private readonly horloge: Horloge) {}

  @Get()
  async liste(@Qui() { id }: Personne, @Query() { apres }: FiltresNotificationsDto): Promise<ListeNotifications> {
    if (apres && !/^[0-9a-f-]{36}$/i.test(apres)) throw new Refus(400, 'Reprenez la lecture du début.', [{ chemin: 'apres', message: 'Reprenez la lecture du début.' }]);
    const [page, nonLues] = await Promise.all([this.notifications.page(id, apres ?? null), this.notifications.nonLues(id)]);
    return { ...page, nonLues };
  }

  @Post('lues') @HttpCode(204)
  toutLire(@Qui() { id }: Personne): Promise<void> {
    return this.notifications.toutLire(id, this.horloge.maintenant());
  }

  @Post(':id/lue') @HttpCode(204)
  async lire(@Qui() { id: compteId }: Personne, @Param('id', Identifiant) id: string): Promise<void> {
    if (!await this.notifications.lire(compteId, id, this.horloge.maintenant())) throw introuvable();
  }

  @Get('preferences')
  async preferences(@Qui() personne: Personne): Promise<Preference[]> {
    const reglees = new Map((await this.notifications.preferences(personne.id)).map(({ evenement, rythme }) => [evenement, rythme]));
    return codesPour(personne).map((evenement) => ({ evenement, libelle: EVENEMENTS[evenement].libelle, legal: EVENEMENTS[evenement].legal, rythme: rythmeDe(evenement, reglees.get(evenement) ?? null) }));
  }

  @Put('preferences/:evenement') @HttpCode(204)
  async regler(@Qui() personne: Personne, @Param('evenement') code: string, @Body() { rythme }: PreferenceDto): Promise<void> {
    const evenement = codesPour(personne).find((un) => un === code);
    if (!evenement) throw introuvable();
    if (EVENEMENTS[evenement].legal) throw new Refus(422, 'Ce courriel est prévu par la loi : il part toujours, aussitôt.', [{ chemin: 'rythme', message: 'Ce courriel part toujours, aussitôt.' }]);
    await this.notifications.regler(personne.id, evenement, rythme);
  }
}

function codesPour({ roles }: Personne): readonly CodeEvenement[] {
  const publics = new Set<Public>(roles.map((role) => role === 'PORTEUR' ? 'porteur' : role === 'EXPERT' ? 'expert' : 'agent'));
  return CODES_EVENEMENT.filter((code) => publics.has(EVENEMENTS[code].pour));
}
