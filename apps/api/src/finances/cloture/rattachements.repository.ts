import { Injectable } from '@nestjs/common';
import type { Rattachement } from '@maillage/contrats';
import { type Executeur, lignes } from '../../base/requetes.ts';

@Injectable()
export class RattachementsRepository {
  /** Les paiements de cette enveloppe dont le service est fait au plus tard le 31 décembre de l’exercice (à Paris), et que rien n’a encore mandatés ; le montant est nul avant la liquidation. */
  de(base: Executeur, enveloppeId: string, exercice: number): Promise<(Rattachement & { readonly dossierId: string })[]> {
    return lignes(base, `SELECT p.id AS "paiementId", s.numero AS "subventionNumero", d.porteur_nom AS beneficiaire, p.montant_centimes AS "montantCentimes", s.dossier_id AS "dossierId"
      FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id JOIN dossier d ON d.id = s.dossier_id
      WHERE s.enveloppe_id = $1 AND p.etat IN ('SERVICE_FAIT', 'LIQUIDEE', 'REJETEE') AND EXISTS (SELECT FROM geste_paiement g WHERE g.demande_id = p.id AND g.fonction = 'service-fait' AND (g.le AT TIME ZONE 'Europe/Paris')::date <= make_date($2, 12, 31))
      ORDER BY s.numero`, [enveloppeId, exercice]);
  }
}
