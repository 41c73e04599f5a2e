import { Controller, Get, Param } from '@nestjs/common';
import type { Interlocuteur } from '@maillage/contrats';
import { DataSource } from 'typeorm';
import { Public } from '../droits/droits.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { communeActuelle } from '../territoire/communes.repository.ts';
import { interlocuteursPour } from './interlocuteurs.ts';

@Controller('api/couverture/communes/:code/interlocuteurs')
export class InterlocuteursController {
  constructor(private readonly base: DataSource) {}

  /** À qui parler d’un projet dans cette commune ; vide hors de la région. */
  @Public() @Get()
  async lire(@Param('code') code: string): Promise<readonly Interlocuteur[]> {
    const commune = /^(\d{2}|2[AB])\d{3}$/.test(code) ? await communeActuelle(this.base, code) : null;
    if (!commune) throw introuvable();
    return interlocuteursPour(this.base, commune);
  }
}
