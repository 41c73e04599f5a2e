import { Injectable } from '@nestjs/common';
import type { LignePaiement } from '@maillage/contrats';
import type { EtatDemandePaiement } from '@maillage/domain';
import { type Executeur, lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';

/** La file des demandes déposées du périmètre, les plus anciennes d’abord ; les payées, les dernières d’abord. */
@Injectable()
export class FilePaiementsRepository {
  lister(base: Executeur, { departements, exclus }: Perimetre, etat: EtatDemandePaiement | null): Promise<Omit<LignePaiement, 'etatLibelle' | 'attente'>[]> {
    return lignes(base, `SELECT p.id, p.type, p.etat, p.demandee_le AS "demandeeLe", s.numero AS "subventionNumero", d.id AS "dossierId", d.porteur_nom AS beneficiaire, d.nom AS objet, p.montant_centimes AS "montantCentimes"
      FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id JOIN dossier d ON d.id = s.dossier_id
      WHERE p.etat <> 'BROUILLON' AND (p.etat = $3 OR ($3::text IS NULL AND p.etat <> 'PAYEE')) AND ${VISIBLE_SQL('$1', '$2')} ORDER BY CASE WHEN p.etat = 'PAYEE' THEN p.payee_le END DESC NULLS LAST, p.demandee_le, p.id LIMIT 500`, [departements, exclus, etat]);
  }
}
