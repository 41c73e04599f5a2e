import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Travaux } from '../file/travaux.ts';
import { Horloge } from '../horloge.ts';
import { CumulRepository } from './cumul.repository.ts';

/** Travail `cumul-finances` : chaque nuit, arrête les sommes du grand livre. Rejoué, il ne compte rien deux fois. */
@Injectable()
export class ArreterCumul {
  constructor(private readonly base: DataSource, private readonly cumul: CumulRepository, private readonly horloge: Horloge, travaux: Travaux) {
    travaux.inscrire('cumul-finances', () => this.executer(), { chaqueMatin: '02:40' });
  }

  async executer(): Promise<void> {
    await this.base.transaction((tx) => this.cumul.arreter(tx, this.horloge.maintenant()));
  }
}
