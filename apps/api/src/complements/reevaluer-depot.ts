import { Injectable } from '@nestjs/common';
import type { EvaluationDossier } from '@maillage/contrats';
import { changementsEntre, evaluer, type Reglement } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import type { Depot } from '../dossier/depot.ts';
import { codesDeposes } from '../dossier/deposer-dossier.ts';
import { demandeDuDossier } from '../dossier/demande.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Hasard } from '../hasard.ts';
import { EvaluationsRepository } from './evaluations.repository.ts';

/** Le constat automatique rejoué sur le dossier complété : mêmes règles, même jour, mêmes trajets ; seul ce que le porteur a transmis change. */
@Injectable()
export class ReevaluerDepot {
  constructor(private readonly base: DataSource, private readonly evaluations: EvaluationsRepository, private readonly dossiers: DossierRepository, private readonly hasard: Hasard) {}

  async executer(tx: EntityManager, dossierId: string, reglement: Reglement, { contenu, pieces, commune }: Depot, le: string): Promise<void> {
    const derniere = (await this.evaluations.duDossier(dossierId, tx)).at(-1);
    if (!derniere) return;
    const { deposeLe, trajets } = derniere.demande;
    const demande = demandeDuDossier(contenu, { deposeLe, commune, trajets, pieces: codesDeposes(pieces) });
    const verdict = evaluer(demande, reglement, { evalueLe: deposeLe });
    await this.dossiers.ajouterEvaluation(tx, { id: this.hasard.uuid(), dossierId, demande, verdict, provenance: derniere.provenance, lieux: derniere.lieux, le });
  }

  /** Toutes les évaluations d’un dossier, chacune avec ce qu’elle change à la précédente. */
  async lire(dossierId: string): Promise<EvaluationDossier[]> {
    const toutes = await this.evaluations.duDossier(dossierId, this.base);
    return toutes.map(({ verdict, le }, rang) => ({ rang: rang + 1, origine: rang === 0 ? 'depot' : 'complements', le, issue: verdict.issue, changements: rang === 0 ? [] : changementsEntre(toutes[rang - 1]!.verdict, verdict) }));
  }
}
