import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { ChiffreSaisiRepository } from './chiffre-saisi.repository.ts';

/** Un visa ne passe pas sur un chiffre saisi que personne n’a relu. */
@Injectable()
export class ConfirmerChiffres {
  constructor(private readonly chiffres: ChiffreSaisiRepository, private readonly horloge: Horloge) {}

  /** Note la relecture de qui vise ; 409 s’il reste des chiffres et que la personne ne les confirme pas. */
  async exiger(tx: EntityManager, acteId: string, par: string, confirmes: boolean): Promise<void> {
    const nombre = await this.chiffres.nombreAConfirmer(tx, acteId);
    if (nombre === 0) return;
    if (!confirmes) throw new Refus(409, `${nombre} chiffre${nombre > 1 ? 's saisis' : ' saisi'} à confirmer : ouvrez la lettre, relisez-${nombre > 1 ? 'les' : 'le'}, cochez la case, puis visez.`);
    await this.chiffres.confirmer(tx, acteId, par, this.horloge.maintenant());
  }

  /** Vrai : la lettre attend une relecture, le geste qui la soumet ne suffit pas. */
  async attendus(tx: EntityManager, acteId: string): Promise<boolean> {
    return await this.chiffres.nombreAConfirmer(tx, acteId) > 0;
  }
}
