import { Injectable } from '@nestjs/common';
import type { ResumeDemandePaiement } from '@maillage/contrats';
import type { CompteRenduFinancier, EtatDemandePaiement, FaitsAvantVersement, Jour, LigneCalcul, TypeVersement } from '@maillage/domain';
import type { EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type CalculFige = { readonly lignes: readonly LigneCalcul[]; readonly tropPercuCentimes: number };
export type DemandeLue = {
  readonly id: string; readonly subventionId: string; readonly dossierId: string; readonly subventionNumero: string; readonly version: number; readonly type: TypeVersement; readonly etat: EtatDemandePaiement;
  readonly demandeeLe: Jour | null; readonly avanceDemandeeCentimes: number; readonly tvaRecuperee: boolean; readonly compteRendu: CompteRenduFinancier | null; readonly complement: string | null;
  readonly montantCentimes: number | null; readonly depensesJustifieesCentimes: number | null; readonly calcul: CalculFige | null; readonly tour: number; readonly ribId: string | null;
  readonly exercice: number | null; readonly mandatNumero: string | null; readonly mandatLe: Jour | null; readonly bordereau: string | null; readonly payeeLe: Jour | null; readonly motif: string | null;
  readonly ecritureId: string | null; readonly faitsAvant: FaitsAvantVersement | null;
};
/** Ce qu’un passage écrit en plus de l’état ; une clé absente garde sa valeur. */
export type EcritDemande = Partial<Omit<DemandeLue, 'id' | 'subventionId' | 'dossierId' | 'subventionNumero' | 'version' | 'type' | 'etat'>> & { readonly deposeeLe?: string };

const COLONNES_ECRITES: Readonly<Record<keyof EcritDemande, string>> = {
  demandeeLe: 'demandee_le', avanceDemandeeCentimes: 'avance_demandee_centimes', tvaRecuperee: 'tva_recuperee', compteRendu: 'compte_rendu', complement: 'complement', montantCentimes: 'montant_centimes',
  depensesJustifieesCentimes: 'depenses_justifiees_centimes', calcul: 'calcul', tour: 'tour', ribId: 'rib_id', exercice: 'exercice', mandatNumero: 'mandat_numero', mandatLe: 'mandat_le', bordereau: 'bordereau',
  payeeLe: 'payee_le', motif: 'motif', ecritureId: 'ecriture_id', faitsAvant: 'faits_avant', deposeeLe: 'deposee_le',
};
const LUE = `SELECT p.id, p.subvention_id AS "subventionId", s.dossier_id AS "dossierId", s.numero AS "subventionNumero", p.version, p.type, p.etat, ${Object.entries(COLONNES_ECRITES).filter(([cle]) => cle !== 'deposeeLe').map(([cle, colonne]) => `p.${colonne} AS "${cle}"`).join(', ')}
  FROM demande_paiement p JOIN subvention s ON s.id = p.subvention_id`;

@Injectable()
export class PaiementRepository {
  lire(base: Executeur, id: string): Promise<DemandeLue | null> {
    return ligne(base, `${LUE} WHERE p.id = $1`, [id]);
  }

  /** Verrouille la demande, après sa subvention si les deux le sont. */
  verrouiller(tx: EntityManager, id: string): Promise<DemandeLue | null> {
    return ligne(tx, `${LUE} WHERE p.id = $1 FOR NO KEY UPDATE OF p`, [id]);
  }

  /** La demande de cette subvention qui n’est pas encore payée : il n’y en a qu’une. */
  vivante(base: Executeur, subventionId: string): Promise<DemandeLue | null> {
    return ligne(base, `${LUE} WHERE p.subvention_id = $1 AND p.etat <> 'PAYEE'`, [subventionId]);
  }

  deLaSubvention(base: Executeur, subventionId: string): Promise<Omit<ResumeDemandePaiement, 'etatLibelle'>[]> {
    return lignes(base, 'SELECT id, type, etat, demandee_le AS "demandeeLe", montant_centimes AS "montantCentimes", payee_le AS "payeeLe" FROM demande_paiement WHERE subvention_id = $1 ORDER BY cree_le, id', [subventionId]);
  }

  /** Faux si une demande vit déjà, ou si ce versement unique a déjà eu lieu. */
  async creer(tx: EntityManager, d: { readonly id: string; readonly subventionId: string; readonly type: TypeVersement; readonly tvaRecuperee: boolean; readonly par: string; readonly le: string }): Promise<boolean> {
    return (await ligne(tx, 'INSERT INTO demande_paiement (id, subvention_id, type, tva_recuperee, cree_par, cree_le) VALUES ($1,$2,$3,$4,$5,$6) ON CONFLICT DO NOTHING RETURNING id', [d.id, d.subventionId, d.type, d.tvaRecuperee, d.par, d.le])) !== null;
  }

  /** Enregistre une saisie si sa version est encore celle-là ; rend la nouvelle, ou nul. */
  async saisir(tx: EntityManager, id: string, version: number, { avanceDemandeeCentimes, compteRendu }: { readonly avanceDemandeeCentimes: number; readonly compteRendu: CompteRenduFinancier | null }): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, `UPDATE demande_paiement SET version = version + 1, avance_demandee_centimes = $3, compte_rendu = $4 WHERE id = $1 AND version = $2 AND etat IN ('BROUILLON', 'A_COMPLETER') RETURNING version`,
      [id, version, avanceDemandeeCentimes, compteRendu && JSON.stringify(compteRendu)]))?.version ?? null;
  }

  /** Sans changer la version : la saisie ouverte du porteur reste la dernière. */
  async rattacherRib(tx: EntityManager, id: string, ribId: string): Promise<void> {
    await tx.query('UPDATE demande_paiement SET rib_id = $2 WHERE id = $1', [id, ribId]);
  }

  /** Change l’état d’un seul coup ; faux s’il n’est plus celui-là. */
  async passer(tx: EntityManager, id: string, de: EtatDemandePaiement, vers: EtatDemandePaiement, ecrit: EcritDemande): Promise<boolean> {
    const champs = Object.entries(ecrit) as [keyof EcritDemande, unknown][];
    const pose = champs.map(([cle], rang) => `, ${COLONNES_ECRITES[cle]} = $${rang + 4}`).join('');
    return (await ligne(tx, `UPDATE demande_paiement SET etat = $3, version = version + 1${pose} WHERE id = $1 AND etat = $2 RETURNING id`, [id, de, vers, ...champs.map(([, valeur]) => (typeof valeur === 'object' && valeur !== null ? JSON.stringify(valeur) : valeur))])) !== null;
  }

  /** Vrai si ce numéro de mandat sert déjà dans l’exercice. */
  async mandatPris(base: Executeur, exercice: number, numero: string, sauf: string): Promise<boolean> {
    return (await ligne(base, 'SELECT FROM demande_paiement WHERE exercice = $1 AND mandat_numero = $2 AND id <> $3', [exercice, numero, sauf])) !== null;
  }

  /** Supprime un brouillon et retire ses pièces ; faux s’il ne l’est plus. */
  async supprimer(tx: EntityManager, id: string, le: string): Promise<boolean> {
    await tx.query('UPDATE piece SET retiree_le = $2 WHERE id IN (SELECT piece_id FROM piece_paiement WHERE demande_id = $1)', [id, le]);
    await tx.query('DELETE FROM piece_paiement WHERE demande_id = $1', [id]);
    return (await ligne(tx, `DELETE FROM demande_paiement WHERE id = $1 AND etat = 'BROUILLON' RETURNING id`, [id])) !== null;
  }
}
