import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../droits/droits.ts';
import { Refus } from '../erreurs/probleme.ts';

@Controller('api')
export class SanteController {
  constructor(private readonly base: DataSource) {}

  /** Le processus vit. */
  @Public() @Get('sante')
  sante(): { readonly etat: 'vivant' } {
    return { etat: 'vivant' };
  }

  /** Prêt à servir : la base répond. */
  @Public() @Get('pret')
  async pret(): Promise<{ readonly etat: 'pret'; readonly base: 'joignable' }> {
    try {
      await this.base.query('SELECT 1');
    } catch {
      throw new Refus(503, 'La base de données ne répond pas. Le portail reprendra de lui-même.', [], 5);
    }
    return { etat: 'pret', base: 'joignable' };
  }
}
