import { Injectable } from '@nestjs/common';
import type { LieuProche } from '@maillage/contrats';
import type { Conclusion, Demande, EtatVisaConclusion, LigneInstruite, ProvenanceTrajets, ReglagesBudget, Verdict } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';

export type Fiche = { readonly version: number; readonly lignes: readonly LigneInstruite[]; readonly reglages: Partial<ReglagesBudget>; readonly proposition: 'accord' | 'refus' | null; readonly montantProposeCentimes: number | null; readonly analyse: string; readonly motifs: readonly string[] };
export type Confirmation = { readonly code: string; readonly resultat: Conclusion; readonly motif: string | null; readonly par: string; readonly le: string; readonly visa: EtatVisaConclusion | null; readonly visaPar: string | null; readonly visaLe: string | null; readonly visaMotif: string | null };
export type NouvelleConfirmation = Pick<Confirmation, 'code' | 'resultat' | 'motif' | 'par' | 'le'> & { readonly visa: 'attendu' | null };
export type Evaluation = { readonly demande: Demande; readonly verdict: Verdict; readonly provenance: ProvenanceTrajets | null; readonly lieux: readonly LieuProche[] };

const VIDE: Fiche = { version: 1, lignes: [], reglages: {}, proposition: null, montantProposeCentimes: null, analyse: '', motifs: [] };

@Injectable()
export class InstructionRepository {
  constructor(private readonly base: DataSource) {}

  async fiche(dossierId: string, base: Executeur = this.base): Promise<Fiche> {
    return await ligne<Fiche>(base, 'SELECT version, lignes, reglages, proposition, montant_propose_centimes AS "montantProposeCentimes", argumentaire AS "analyse", motifs FROM instruction WHERE dossier_id = $1', [dossierId]) ?? VIDE;
  }

  /** Ouvre la fiche au nom de cette personne, si le dossier attend encore d’être instruit et n’est à personne d’autre ; faux si la course est perdue. */
  async prendre(tx: EntityManager, dossierId: string, agentId: string): Promise<boolean> {
    const pris = await ligne(tx, `UPDATE dossier SET instructeur_id = $2 WHERE id = $1 AND (instructeur_id IS NULL OR instructeur_id = $2) AND etat IN ('DEPOSE', 'A_COMPLETER', 'EN_INSTRUCTION', 'AJOURNE') RETURNING id`, [dossierId, agentId]);
    if (pris) await tx.query('INSERT INTO instruction (dossier_id) VALUES ($1) ON CONFLICT DO NOTHING', [dossierId]);
    return pris !== null;
  }

  /** Vrai si quelqu’un instruit ce dossier. */
  async priseEnCharge(tx: EntityManager, dossierId: string): Promise<boolean> {
    return (await ligne(tx, 'SELECT 1 FROM instruction WHERE dossier_id = $1', [dossierId])) !== null;
  }

  /** Enregistre le budget instruit si la fiche est encore à cette version ; rend la nouvelle, ou nul. */
  async enregistrerLignes(tx: EntityManager, dossierId: string, version: number, decisions: readonly LigneInstruite[], reglages: ReglagesBudget): Promise<number | null> {
    return (await ligne<{ version: number }>(tx, 'UPDATE instruction SET lignes = $3, reglages = $4, version = version + 1 WHERE dossier_id = $1 AND version = $2 RETURNING version', [dossierId, version, JSON.stringify(decisions), JSON.stringify(reglages)]))?.version ?? null;
  }

  /** Faux si personne n’a pris le dossier en charge : la proposition n’aurait pas de fiche. */
  async proposer(tx: EntityManager, dossierId: string, p: Pick<Fiche, 'proposition' | 'montantProposeCentimes' | 'analyse' | 'motifs'>): Promise<boolean> {
    return (await ligne(tx, 'UPDATE instruction SET proposition = $2, montant_propose_centimes = $3, argumentaire = $4, motifs = $5, version = version + 1 WHERE dossier_id = $1 RETURNING dossier_id', [dossierId, p.proposition, p.montantProposeCentimes, p.analyse, JSON.stringify(p.motifs)])) !== null;
  }

  /** Le montant proposé, tel que le comité l’a ajusté. */
  async ajusterMontant(tx: EntityManager, dossierId: string, montantCentimes: number): Promise<void> {
    await tx.query('UPDATE instruction SET montant_propose_centimes = $2, version = version + 1 WHERE dossier_id = $1', [dossierId, montantCentimes]);
  }

  confirmations(dossierId: string, base: Executeur = this.base): Promise<Confirmation[]> {
    return lignes(base, 'SELECT code, resultat, motif, par, le, visa, visa_par AS "visaPar", visa_le AS "visaLe", visa_motif AS "visaMotif" FROM confirmation WHERE dossier_id = $1', [dossierId]);
  }

  /** Une conclusion nouvelle efface le visa de la précédente. */
  async confirmer(tx: EntityManager, dossierId: string, c: NouvelleConfirmation): Promise<void> {
    await tx.query(`INSERT INTO confirmation (dossier_id, code, resultat, motif, par, le, visa) VALUES ($1,$2,$3,$4,$5,$6,$7)
      ON CONFLICT (dossier_id, code) DO UPDATE SET resultat = excluded.resultat, motif = excluded.motif, par = excluded.par, le = excluded.le, visa = excluded.visa, visa_par = NULL, visa_le = NULL, visa_motif = NULL`,
    [dossierId, c.code, c.resultat, c.motif, c.par, c.le, c.visa]);
  }

  /** L’évaluation figée au dépôt. */
  evaluationDuDepot(dossierId: string, base: Executeur = this.base): Promise<Evaluation | null> {
    return ligne(base, 'SELECT demande, verdict, provenance, lieux FROM evaluation WHERE dossier_id = $1 ORDER BY evaluee_le LIMIT 1', [dossierId]);
  }
  /** La dernière évaluation figée : celle du dépôt, ou celle des derniers compléments transmis. */
  derniereEvaluation(dossierId: string, base: Executeur = this.base): Promise<Evaluation | null> {
    return ligne(base, 'SELECT demande, verdict, provenance, lieux FROM evaluation WHERE dossier_id = $1 ORDER BY evaluee_le DESC, id DESC LIMIT 1', [dossierId]);
  }
}
