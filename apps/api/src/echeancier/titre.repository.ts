import { Injectable } from '@nestjs/common';
import type { TitreAffiche } from '@maillage/contrats';
import type { EtatTitre, Jour } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type TitreLu = Omit<TitreAffiche, 'etat'> & { readonly etat: EtatTitre; readonly subventionId: string; readonly dossierId: string };
const LU = `SELECT t.id, t.subvention_id AS "subventionId", s.dossier_id AS "dossierId", t.numero, t.montant_centimes AS "montantCentimes", t.recouvre_centimes AS "recouvreCentimes", t.etat, t.emis_le AS "emisLe" FROM titre_recettes t JOIN subvention s ON s.id = t.subvention_id`;

@Injectable()
export class TitreRepository {
  lire(base: Executeur, id: string): Promise<TitreLu | null> {
    return ligne(base, `${LU} WHERE t.id = $1`, [id]);
  }

  deLaSubvention(base: Executeur, subventionId: string): Promise<TitreLu[]> {
    return lignes(base, `${LU} WHERE t.subvention_id = $1 AND t.numero IS NOT NULL ORDER BY t.emis_le, t.numero`, [subventionId]);
  }

  /** Faux si ce numéro est déjà pris. */
  async emettre(tx: EntityManager, t: { readonly id: string; readonly subventionId: string; readonly numero: string; readonly montantCentimes: number; readonly le: Jour; readonly par: string; readonly instant: string }): Promise<boolean> {
    return (await ligne(tx, `INSERT INTO titre_recettes (id, subvention_id, numero, montant_centimes, etat, emis_le, cree_par, cree_le) VALUES ($1,$2,$3,$4,'EMIS',$5,$6,$7) ON CONFLICT (numero) DO NOTHING RETURNING id`, [t.id, t.subventionId, t.numero, t.montantCentimes, t.le, t.par, t.instant])) !== null;
  }

  /** Ajoute un recouvrement à un titre émis ; rend son nouvel état, ou nul s’il dépasse ce qui reste. */
  async recouvrer(tx: EntityManager, id: string, centimes: number): Promise<EtatTitre | null> {
    return (await ligne<{ etat: EtatTitre }>(tx, `UPDATE titre_recettes SET recouvre_centimes = recouvre_centimes + $2, etat = CASE WHEN recouvre_centimes + $2 = montant_centimes THEN 'RECOUVRE' ELSE etat END WHERE id = $1 AND etat = 'EMIS' AND recouvre_centimes + $2 <= montant_centimes RETURNING etat`, [id, centimes]))?.etat ?? null;
  }

  /** Sort un titre émis de la file du comptable ; rend ce qui n’était pas recouvré, ou nul s’il n’est plus émis. */
  async sortir(tx: EntityManager, id: string, vers: 'ANNULE' | 'NON_VALEUR', motif: string): Promise<number | null> {
    return (await ligne<{ reste: number }>(tx, `UPDATE titre_recettes SET etat = $2, motif = $3 WHERE id = $1 AND etat = 'EMIS' RETURNING montant_centimes - recouvre_centimes AS reste`, [id, vers, motif]))?.reste ?? null;
  }
}
