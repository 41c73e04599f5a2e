import { Injectable } from '@nestjs/common';
import type { VoteDepose } from '@maillage/contrats';
import type { Etat, Jour } from '@maillage/domain';
import { DataSource, type EntityManager } from 'typeorm';
import { type Executeur, ligne, lignes } from '../base/requetes.ts';
import type { DossierLu } from '../dossier/dossier.repository.ts';

type Decision = { readonly sens: 'accord' | 'refus' | 'ajournement'; readonly montantCentimes: number | null; readonly motifs: readonly string[]; readonly numero: string; readonly executoireLe: Jour | null };
/** Un dossier de l’ordre du jour, avec ce qu’il faut pour le chiffrer, et ce que la séance en a fait. */
export type DossierInscrit = Pick<DossierLu, 'depot' | 'deposeLe' | 'demandeCentimes' | 'appelId' | 'reglementVersion' | 'volet' | 'departement'> & {
  readonly dossierId: string; readonly numero: string; readonly nom: string; readonly beneficiaire: string; readonly commune: string | null; readonly etat: Etat;
  readonly proposition: 'accord' | 'refus' | null; readonly montantProposeCentimes: number | null; readonly motifs: readonly string[] | null;
  readonly decision: Decision | null; readonly vote: VoteDepose | null;
};

/** L’ordre du jour d’une commission permanente ; un dossier retiré en séance y reste. */
@Injectable()
export class OrdreDuJourRepository {
  constructor(private readonly base: DataSource) {}

  deLaSeance(seanceId: string, base: Executeur = this.base): Promise<DossierInscrit[]> {
    return lignes(base, `SELECT d.id AS "dossierId", d.numero, d.nom, coalesce(d.porteur_nom, '') AS beneficiaire, d.commune_nom AS commune, d.departement, d.etat, d.appel_id AS "appelId", d.reglement_version AS "reglementVersion", d.volet, d.depot, d.depose_le AS "deposeLe", d.demande_centimes AS "demandeCentimes",
        i.montant_propose_centimes AS "montantProposeCentimes", CASE WHEN j.de = 'PROPOSE_REJET' THEN 'refus' ELSE i.proposition END AS proposition, CASE WHEN jsonb_array_length(coalesce(i.motifs, '[]')) > 0 THEN i.motifs ELSE p.motifs END AS motifs, x.decision, v.vote
      FROM (SELECT dossier_id FROM inscription WHERE seance_id = $1 UNION SELECT dossier_id FROM commission_vote WHERE seance_id = $1 AND issue = 'retire' AND etat = 'ENREGISTRE') n
      JOIN dossier d ON d.id = n.dossier_id LEFT JOIN instruction i ON i.dossier_id = d.id
      LEFT JOIN LATERAL (SELECT de FROM journal WHERE objet = 'dossier' AND objet_id = d.id::text AND code = 'inscrireCommissionPermanente' ORDER BY seq DESC LIMIT 1) j ON true
      LEFT JOIN LATERAL (SELECT motifs FROM comite_passage WHERE dossier_id = d.id AND rendu_le IS NOT NULL ORDER BY rendu_le DESC LIMIT 1) p ON true
      LEFT JOIN LATERAL (SELECT jsonb_build_object('sens', sens, 'montantCentimes', montant_centimes, 'motifs', motifs, 'numero', deliberation_numero, 'executoireLe', executoire_le) AS decision FROM decision WHERE dossier_id = d.id AND seance_id = $1 ORDER BY saisie_le DESC, id DESC LIMIT 1) x ON true
      LEFT JOIN LATERAL (SELECT jsonb_build_object('issue', issue, 'montantCentimes', montant_centimes, 'motif', motif, 'pour', pour, 'contre', contre, 'abstentions', abstentions, 'numero', numero, 'le', le, 'etat', w.etat, 'refus', refus, 'saisiPar', c.prenom || ' ' || c.nom) AS vote
        FROM commission_vote w JOIN compte c ON c.id = w.saisi_par WHERE w.dossier_id = d.id AND w.seance_id = $1 ORDER BY w.etat = 'REFUSE', w.saisi_le DESC LIMIT 1) v ON true
      ORDER BY d.numero`, [seanceId]);
  }

  async retirer(tx: EntityManager, seanceId: string, dossierId: string): Promise<boolean> {
    return (await ligne(tx, 'DELETE FROM inscription WHERE seance_id = $1 AND dossier_id = $2 RETURNING dossier_id', [seanceId, dossierId])) !== null;
  }

  /** L’état d’où le dossier a été inscrit, tel que le journal l’a écrit. */
  async etatAvantInscription(tx: EntityManager, dossierId: string): Promise<'FAVORABLE_COMITE' | 'PROPOSE_REJET'> {
    const lue = await ligne<{ de: string }>(tx, `SELECT de FROM journal WHERE objet = 'dossier' AND objet_id = $1 AND code = 'inscrireCommissionPermanente' ORDER BY seq DESC LIMIT 1`, [dossierId]);
    return lue?.de === 'PROPOSE_REJET' ? 'PROPOSE_REJET' : 'FAVORABLE_COMITE';
  }

  deports(seanceId: string, base: Executeur = this.base): Promise<{ readonly eluId: string; readonly dossierId: string; readonly motif: string }[]> {
    return lignes(base, 'SELECT d.elu_id AS "eluId", d.dossier_id AS "dossierId", d.motif FROM commission_deport d JOIN commission_elu e ON e.id = d.elu_id WHERE e.seance_id = $1 ORDER BY e.nom', [seanceId]);
  }

  /** Pose ou lève un déport ; faux si l’élu n’est pas de cette séance. */
  async deporter(tx: EntityManager, seanceId: string, eluId: string, dossierId: string, motif: string | null): Promise<boolean> {
    const elu = await ligne(tx, 'SELECT 1 FROM commission_elu WHERE seance_id = $1 AND id::text = $2', [seanceId, eluId]);
    if (!elu) return false;
    if (motif === null) await tx.query('DELETE FROM commission_deport WHERE elu_id = $1 AND dossier_id = $2', [eluId, dossierId]);
    else await tx.query('INSERT INTO commission_deport VALUES ($1, $2, $3) ON CONFLICT (elu_id, dossier_id) DO UPDATE SET motif = excluded.motif', [eluId, dossierId, motif]);
    return true;
  }
}
