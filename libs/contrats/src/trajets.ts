import type { ChangementCritere, Constat, Issue, Jour, Point, ProvenanceTrajets } from '@maillage/domain';
import { Facultatif, Nombre, Texte } from './valider.ts';

/** POST /api/instruction/dossiers/:id/trajets/releve : une durée mesurée ailleurs que par le portail. */
export class ReleveTrajetDto {
  /** Un lieu du dossier ; absent, le nom suffit. */
  @Facultatif() @Texte(36, 'Choisissez le lieu dans la liste.') lieuId?: string;
  @Texte(200, 'Indiquez le tiers-lieu vers lequel la durée est mesurée.') lieu!: string;
  @Nombre(0, 172_800, 'Indiquez la durée en minutes et secondes, deux jours au plus.') secondes!: number;
  @Texte(200, 'Indiquez d’où vient cette durée, par exemple : itinéraire du Géoportail, le 3 juillet 2026.') source!: string;
  @Texte(1000, 'Dites pourquoi cette durée est relevée.') motif!: string;
  /** Une pièce du dossier qui la prouve. */
  @Facultatif() @Texte(36, 'Choisissez la pièce dans la liste.') pieceId?: string;
}

/** Une durée exacte demandée (`calcul`) ou relevée ailleurs ; `secondes` nulle : le moteur ne trouve aucune route. */
export type ReleveTrajet = {
  readonly id: string;
  readonly genre: 'calcul' | 'ailleurs';
  readonly lieuId: string | null;
  readonly lieu: string;
  readonly secondes: number | null;
  readonly metres: number | null;
  readonly source: string;
  readonly motif: string | null;
  readonly pieceId: string | null;
  /** D’où vient un calcul, et le point d’où il part ; nulle pour un relevé fait ailleurs. */
  readonly provenance: ProvenanceReleve | null;
  readonly par: string;
  readonly le: string;
};
export type ProvenanceReleve = ProvenanceTrajets & { readonly depuis: Point };

/** GET /api/instruction/dossiers/:id/trajets : les relevés, du plus récent au plus ancien, et ce que dirait la règle en s’y fiant. Le constat figé ne change jamais. */
export type TrajetsInstruits = { readonly releves: readonly ReleveTrajet[]; readonly constatFige: Constat | null; readonly constatAvecReleves: Constat | null };

/** POST /api/instruction/dossiers/:id/trajets/exact : toujours une réponse ; `phrase` dit ce qui est fait, ou quoi faire. */
export type CalculExact = TrajetsInstruits & { readonly etat: 'calcule' | 'indisponible' | 'non-configure'; readonly phrase: string };

export type CritereChange = ChangementCritere;

/** Un dossier que le registre du jour jugerait autrement. Un brouillon n’a ni nom ni numéro ici : il n’appartient encore qu’à son porteur. */
export type Reevaluation = {
  readonly genre: 'depose' | 'brouillon';
  readonly dossierId: string | null;
  readonly numero: string | null;
  readonly nom: string | null;
  readonly communeNom: string | null;
  readonly departement: string | null;
  readonly avant: Issue;
  readonly apres: Issue;
  readonly criteres: readonly CritereChange[];
};

/** Paramètres d’URL de GET /api/instruction/reevaluations : `apres`, le `suivant` de la page précédente. */
export class FiltresReevaluationsDto {
  @Facultatif() @Texte(300, 'Page inconnue.') apres?: string;
}

/**
 * GET /api/instruction/reevaluations : une page de dossiers comparés, rien n’est changé. `total` : dossiers et brouillons du périmètre ; `examines` : ceux de cette page ;
 * `suivant` : nul quand tout est examiné ; `indisponibles` : ceux dont une durée exacte n’a pas répondu, à réessayer.
 */
export type Reevaluations = { readonly le: Jour; readonly total: number; readonly examines: number; readonly indisponibles: number; readonly suivant: string | null; readonly changements: readonly Reevaluation[] };
