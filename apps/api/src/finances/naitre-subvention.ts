import { Injectable } from '@nestjs/common';
import { ajouterAnnees, anneeDe, type CategorieStructure, estDroitPrive, type Jour } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { JugerOctroi } from '../aides-etat/juger-octroi.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';
import { DossierRepository } from '../dossier/dossier.repository.ts';
import { Hasard } from '../hasard.ts';
import { Reglages } from '../reglage/reglage.repository.ts';
import { Budget } from './budget.ts';
import { SubventionRepository } from './subvention.repository.ts';

/** La subvention naît du vote d’un accord, dans la transaction de qui l’enregistre, dossier verrouillé et avant sa ligne de journal. */
@Injectable()
export class NaitreSubvention {
  constructor(private readonly subventions: SubventionRepository, private readonly dossiers: DossierRepository, private readonly budget: Budget, private readonly hasard: Hasard, private readonly aidesEtat: JugerOctroi, private readonly reglages: Reglages) {}

  async executer(tx: EntityManager, dossier: DossierLu, { montantCentimes, assietteCentimes, voteeLe, par }: { readonly montantCentimes: number; readonly assietteCentimes: number; readonly voteeLe: Jour; readonly par: string }): Promise<void> {
    await this.aidesEtat.exiger(tx, { dossierId: dossier.id, siren: dossier.depot?.contenu.structure?.siret?.slice(0, 9) ?? null, montantCentimes, assietteCentimes, octroyeeLe: voteeLe });
    const enveloppeId = await this.budget.voter(tx, { dossierId: dossier.id, appelId: dossier.appelId, montantCentimes, le: voteeLe, par });
    const { caduciteAnnees } = await this.reglages.valeur('delais-service', tx);
    const rang = await this.dossiers.suivant(tx, `subvention-${anneeDe(voteeLe)}`);
    await this.subventions.creer(tx, {
      id: this.hasard.uuid(), dossierId: dossier.id, numero: `SUB-${anneeDe(voteeLe)}-${String(rang).padStart(4, '0')}`, montantCentimes, assietteCentimes, voteeLe, enveloppeId,
      caduqueLe: ajouterAnnees(voteeLe, caduciteAnnees), beneficiairePrive: estDroitPrive((dossier.depot?.contenu.structure?.categorie as CategorieStructure | undefined) ?? 'particulier'),
    });
  }
}
