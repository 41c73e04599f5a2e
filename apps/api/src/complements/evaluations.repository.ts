import { Injectable } from '@nestjs/common';
import type { LieuProche } from '@maillage/contrats';
import type { Demande, ProvenanceTrajets, Verdict } from '@maillage/domain';
import { type Executeur, lignes } from '../base/requetes.ts';

export type EvaluationLue = { readonly le: string; readonly demande: Demande; readonly verdict: Verdict; readonly provenance: ProvenanceTrajets | null; readonly lieux: readonly LieuProche[] };

@Injectable()
export class EvaluationsRepository {
  /** Les évaluations figées d’un dossier, de celle du dépôt à la dernière. */
  duDossier(dossierId: string, base: Executeur): Promise<EvaluationLue[]> {
    return lignes(base, 'SELECT evaluee_le AS le, demande, verdict, provenance, lieux FROM evaluation WHERE dossier_id = $1 ORDER BY evaluee_le, id', [dossierId]);
  }
}
