import { Injectable } from '@nestjs/common';
import { LIBELLES_ISSUE_VOTE, tauxEffectif } from '@maillage/domain';
import type { Personne } from '../droits/personne.ts';
import { eurosCsv } from '../exports/csv.ts';
import { LireCommission } from './lire-commission.ts';

const COLONNES = ['Rapport', 'Numéro', 'Bénéficiaire', 'SIRET', 'Objet', 'Commune', 'Département', 'Proposition', 'Assiette', 'Montant proposé', 'Vote', 'Montant voté', 'Taux', 'Délibération', 'Exécutoire le'];

/** L’ordre du jour et les votes d’une séance, pour un tableur : ce que la personne voit, rien de plus. */
@Injectable()
export class ExporterOrdreDuJour {
  constructor(private readonly commissions: LireCommission) {}

  async lire(personne: Personne, id: string): Promise<{ readonly colonnes: readonly string[]; readonly lignes: readonly (readonly string[])[] }> {
    const { groupes } = await this.commissions.vue(personne, id);
    return { colonnes: COLONNES, lignes: groupes.flatMap(({ titre, dossiers }) => dossiers.map(({ numero, beneficiaire, depot, nom, commune, departement, propose, assietteCentimes, vote, decision }) => {
      const montantVote = decision?.montantCentimes ?? null;
      return [titre, numero, beneficiaire, depot?.contenu.structure?.siret ?? '', nom, commune ?? '', departement ?? '', propose.sens === 'accord' ? 'Accord' : 'Refus', eurosCsv(assietteCentimes), eurosCsv(propose.montantCentimes), vote ? LIBELLES_ISSUE_VOTE[vote.issue] : '', eurosCsv(montantVote), montantVote === null ? '' : tauxEffectif(montantVote, assietteCentimes), decision?.numero ?? '', decision?.executoireLe ?? ''];
    })) };
  }
}
