import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { TransitionRepository } from '../dossier/transition.repository.ts';
import type { Personne } from '../droits/personne.ts';
import { introuvable, Refus } from '../erreurs/probleme.ts';
import { Horloge } from '../horloge.ts';
import { JournalRepository } from '../journal/journal.repository.ts';
import { DerogationRepository } from './derogation.repository.ts';

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** Le visa d’un valideur sur une conclusion qui contredit le constat, ou son refus motivé : elle revient alors à l’instruction. */
@Injectable()
export class ViserConclusion {
  constructor(private readonly base: DataSource, private readonly transitions: TransitionRepository, private readonly derogations: DerogationRepository, private readonly journal: JournalRepository, private readonly horloge: Horloge) {}

  /** `motif` nul : visée. 403 si c’est la sienne, 409 si elle a changé ou ne s’attend plus. */
  async executer({ id: par }: Personne, { id: dossierId }: DossierLu, code: string, conclueLe: string, motif: string | null): Promise<void> {
    if (!INSTANT.test(conclueLe)) throw new Refus(422, 'Relisez la conclusion avant de la viser.', [{ chemin: 'conclueLe', message: 'Rechargez la page.' }]);
    await this.base.transaction(async (tx) => {
      await this.transitions.exiger(tx, dossierId, 'EN_INSTRUCTION');
      const conclusion = await this.derogations.auteur(dossierId, code, tx);
      if (!conclusion) throw introuvable();
      if (conclusion.par === par) throw new Refus(403, 'Vous avez écrit cette conclusion : une autre personne la vise.');
      const etat = motif === null ? 'vise' as const : 'refuse' as const;
      if (!await this.derogations.viser(tx, { dossierId, code, conclueLe, etat, par, le: this.horloge.maintenant(), motif })) throw new Refus(409, 'Cette conclusion a changé, ou a déjà reçu son visa. Rechargez la page.');
      await this.journal.ecrire(tx, { acteur: par, objet: 'instruction', id: dossierId, vers: etat, code: `viser-conclusion:${code}`, valeurs: { motif } });
    });
  }
}
