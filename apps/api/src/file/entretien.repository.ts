import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Horloge } from '../horloge.ts';
import { Travaux } from './travaux.ts';

/** Une reprise attend rarement plus de quelques minutes ; un mois laisse toute panne se réparer. */
const REPRISES_JOURS = 30;

/** Travail quotidien `entretien` : efface ce qui ne sert plus, compteurs de limites échus et reprises anciennes. */
@Injectable()
export class Entretien {
  constructor(private readonly base: DataSource, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('entretien', () => this.executer(), { chaqueMatin: '03:10' });
  }

  async executer(): Promise<void> {
    const maintenant = this.horloge.maintenant();
    await this.base.query('DELETE FROM limite WHERE expire < extract(epoch FROM $1::timestamptz) * 1000', [maintenant]);
    await this.base.query('DELETE FROM idempotence WHERE cree_le < $1::timestamptz - make_interval(days => $2)', [maintenant, REPRISES_JOURS]);
  }
}
