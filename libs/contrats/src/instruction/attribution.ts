import { ArrayNotEmpty, IsUUID, ValidateIf } from 'class-validator';
import { Choix, Liste, Texte } from '../valider.ts';

/** GET /api/instruction/dossiers/:id/attribution : les instructeurs du département et leurs dossiers ouverts, le moins chargé proposé. */
export type PropositionAttribution = {
  readonly instructeurs: readonly { readonly id: string; readonly nom: string; readonly ouverts: number }[];
  readonly propose: string | null;
  readonly peutAttribuer: boolean;
};

/** PUT /api/instruction/dossiers/:id/attribution */
export class AttributionDto {
  @Texte(40, 'Choisissez un instructeur.') instructeurId!: string;
}

export const GESTES_GROUPES = ['attribuer', 'repartir', 'prendre', 'etiqueter', 'retirer-etiquette'] as const;
export type CodeGesteGroupe = (typeof GESTES_GROUPES)[number];
export const GESTE_GROUPE_MAX = 500;

/** POST /api/instruction/gestes (Idempotency-Key) : un geste sur des dossiers cochés ; `repartir` choisit pour chacun l’instructeur le moins chargé. */
export class GesteGroupeDto {
  @Choix(GESTES_GROUPES, 'Choisissez ce que vous voulez faire.') geste!: CodeGesteGroupe;
  /** L’instructeur ou l’étiquette. */
  @ValidateIf(({ geste }: GesteGroupeDto) => geste !== 'repartir' && geste !== 'prendre') @Texte(40, 'Choisissez un instructeur ou une étiquette.') cible?: string;
  @Liste(GESTE_GROUPE_MAX) @ArrayNotEmpty({ message: 'Cochez au moins un dossier.' }) @IsUUID(undefined, { each: true, message: 'Un dossier de cette liste n’est pas lisible. Rechargez la page.' }) dossiers!: string[];
}

/** GET /api/instruction/gestes/:id : l’avancement, et le résultat de chaque ligne. */
export type GesteGroupe = {
  readonly id: string;
  readonly geste: CodeGesteGroupe;
  readonly finiLe: string | null;
  readonly total: number;
  readonly faits: number;
  readonly lignes: readonly { readonly dossierId: string; readonly numero: string; readonly etat: 'ATTENTE' | 'FAIT' | 'REFUSE'; readonly message: string | null }[];
};
