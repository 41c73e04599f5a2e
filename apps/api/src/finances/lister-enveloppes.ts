import { Injectable } from '@nestjs/common';
import type { Enveloppe, MouvementEnveloppe } from '@maillage/contrats';
import { cleSolde, type Compte, type Soldes, TOUS_LES_COMPTES } from '@maillage/domain';
import { DataSource } from 'typeorm';
import type { Personne } from '../droits/personne.ts';
import { introuvable } from '../erreurs/probleme.ts';
import { CumulRepository } from './cumul.repository.ts';
import { EnveloppeRepository } from './enveloppe.repository.ts';
import { GrandLivreRepository } from './grand-livre.repository.ts';
import { presenterEnveloppe } from './presenter-enveloppe.ts';

const COMPTES: readonly Compte[] = TOUS_LES_COMPTES.filter((compte) => /^(ae|cp)-/.test(compte));

/** Les enveloppes telles qu’on les lit : leurs soldes sont des cumuls, leur historique des écritures. */
@Injectable()
export class ListerEnveloppes {
  constructor(private readonly base: DataSource, private readonly enveloppes: EnveloppeRepository, private readonly cumul: CumulRepository, private readonly livre: GrandLivreRepository) {}

  async liste(annee: number | null): Promise<Enveloppe[]> {
    const toutes = await this.enveloppes.toutes(this.base, annee);
    const ids = toutes.map(({ id }) => id);
    const [sommes, exercices] = await Promise.all([this.cumul.sommes({ comptes: COMPTES, enveloppes: ids }), this.enveloppes.exercicesDe(this.base, ids)]);
    const soldes = new Map<string, Record<string, number>>(ids.map((id) => [id, {}]));
    for (const { enveloppeId, compte, exercice, montantCentimes } of sommes) {
      const sien = soldes.get(enveloppeId!)!;
      const cle = cleSolde(compte, exercice);
      sien[cle] = (sien[cle] ?? 0) + montantCentimes;
    }
    return toutes.map((enveloppe) => presenterEnveloppe(enveloppe, soldes.get(enveloppe.id) as Soldes, exercices.get(enveloppe.id) ?? {}));
  }

  /** Les derniers mouvements d’une enveloppe ; ceux d’un dossier dont la personne est écartée n’en disent pas le numéro. */
  async historique({ deports }: Personne, id: string): Promise<MouvementEnveloppe[]> {
    if (!await this.enveloppes.existe(this.base, id)) throw introuvable();
    return this.livre.mouvements(this.base, id, deports);
  }
}
