import { Injectable } from '@nestjs/common';
import type { MandatAttendu } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';
import { VISIBLE_SQL } from '../../dossier/dossier.repository.ts';
import type { Perimetre } from '../../droits/personne.ts';

export type Proposition = { readonly id: string; readonly subventionNumero: string; readonly beneficiaire: string; readonly siret: string | null; readonly type: string; readonly montantCentimes: number; readonly engagement: string | null; readonly programme: string | null; readonly natureBudgetaire: string | null };

@Injectable()
export class ComptableRepository {
  /** Les mandats du périmètre que le comptable n’a ni payés ni rejetés. */
  attendus(base: Executeur, { departements, exclus }: Perimetre): Promise<MandatAttendu[]> {
    return lignes(base, `SELECT p.id, p.exercice, p.mandat_numero AS mandat, p.montant_centimes AS "montantCentimes", p.mandat_le AS "mandateLe" FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id JOIN dossier d ON d.id = s.dossier_id
      WHERE p.etat = 'MANDATEE' AND ${VISIBLE_SQL('$1', '$2')} ORDER BY p.id`, [departements, exclus]);
  }

  /** Les demandes liquidées du périmètre, avec de quoi imputer ; jamais l’IBAN, que le logiciel financier tient de son propre tiers. */
  liquidees(base: Executeur, { departements, exclus }: Perimetre): Promise<Proposition[]> {
    return lignes(base, `SELECT p.id, s.numero AS "subventionNumero", d.porteur_nom AS beneficiaire, d.depot -> 'contenu' -> 'structure' ->> 'siret' AS siret, p.type, p.montant_centimes AS "montantCentimes", e.numero AS engagement, v.programme, v.nature AS "natureBudgetaire"
      FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id JOIN dossier d ON d.id = s.dossier_id LEFT JOIN engagement e ON e.subvention_id = s.id LEFT JOIN enveloppe v ON v.id = s.enveloppe_id
      WHERE p.etat = 'LIQUIDEE' AND p.montant_centimes > 0 AND ${VISIBLE_SQL('$1', '$2')} ORDER BY s.numero, p.id`, [departements, exclus]);
  }

  /** Faux si ce fichier est déjà importé. */
  async noter(tx: EntityManager, r: { readonly id: string; readonly sha256: string; readonly nom: string; readonly lignes: number; readonly totalCentimes: number; readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO retour_comptable (id, sha256, nom, lignes, total_centimes, importe_par, importe_le) VALUES ($1,$2,$3,$4,$5,$6,$7) ON CONFLICT (sha256) DO NOTHING RETURNING id', [r.id, r.sha256, r.nom, r.lignes, r.totalCentimes, r.par, r.le])) !== null;
  }
}
