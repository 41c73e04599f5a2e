import 'reflect-metadata/lite';
import type { EtatFiche, Grille, TotalNote } from '@maillage/domain';
import { Type } from 'class-transformer';
import { IsInt, ValidateNested } from 'class-validator';
import type { PartageAvis } from './avis.ts';
import { Facultatif, Liste, Nombre, Texte, Textes } from './valider.ts';

export class NoteDto {
  @Texte(60, 'Critère inconnu.') code!: string;
  @Nombre(0, 10, 'Choisissez une note.') @IsInt({ message: 'Choisissez une note.' }) note!: number;
  @Facultatif() @Texte(2000, 'Justifiez cette note.') justification?: string;
}

/** PUT /api/notation/fiches/:id et PUT …/notation/synthese (If-Match) : l’état entier de la saisie. */
export class NotesDto {
  @Liste(60) @ValidateNested({ each: true }) @Type(() => NoteDto) notes!: NoteDto[];
}

/** POST …/notation/evaluateurs */
export class EvaluateursDto {
  @Textes(10, 40, 'Choisissez au moins une personne.') comptes!: string[];
}

/** POST …/notation/fiches/:fiche/reouverture et …/retrait : le motif reste au journal. */
export class MotifNotationDto {
  @Texte(1000, 'Dites pourquoi en une phrase.') motif!: string;
}

export type Note = { readonly code: string; readonly note: number; readonly justification: string };

/** Une fiche vue par une personne ; `notes` et `total` nuls tant qu’elle ne lui est pas lisible. */
export type FicheVue = {
  readonly id: string;
  readonly evaluateur: { readonly id: string; readonly nom: string; readonly fonction: string };
  readonly etat: EtatFiche;
  readonly mienne: boolean;
  readonly version: number;
  readonly valideeLe: string | null;
  readonly notes: readonly Note[] | null;
  readonly total: TotalNote | null;
};

export type SyntheseVue = { readonly version: number; readonly notes: readonly Note[]; readonly arreteeLe: string | null; readonly arreteePar: string | null; readonly total: TotalNote | null };

/** GET /api/instruction/dossiers/:id/notation ; `grille` nulle : l’édition n’a pas de notation. */
export type NotationDuDossier = {
  readonly grille: Grille | null;
  readonly fiches: readonly FicheVue[];
  /** Toutes les fiches attendues sont validées. */
  readonly reunies: boolean;
  /** Nulle tant que les fiches ne sont pas réunies, ou quand une seule suffit. */
  readonly synthese: SyntheseVue | null;
  /** Notes arrêtées : ce que liront le comité et la suite. */
  readonly retenues: { readonly notes: readonly Note[]; readonly total: TotalNote } | null;
  /** Vrai pendant l’instruction, pour qui instruit ce département. */
  readonly modifiable: boolean;
  readonly designables: readonly { readonly id: string; readonly nom: string; readonly fonction: string; readonly empechement: string | null }[];
};

export type FicheResume = { readonly id: string; readonly numero: string; readonly nom: string; readonly porteur: string; readonly commune: string | null; readonly etat: EtatFiche; readonly designeLe: string; readonly valideeLe: string | null; readonly ouverte: boolean };

/** GET /api/notation/fiches : les fiches confiées à la personne connectée. */
export type MesFiches = { readonly aRemplir: readonly FicheResume[]; readonly validees: readonly FicheResume[] };

/** GET /api/notation/fiches/:id, ETag "version" ; `autres` : celles qui lui sont lisibles. */
export type FicheANoter = FicheResume & {
  readonly version: number;
  readonly grille: Grille;
  readonly appel: { readonly id: string; readonly titre: string; readonly version: number };
  readonly volet: string | null;
  readonly notes: readonly Note[];
  readonly total: TotalNote | null;
  readonly autres: readonly FicheVue[];
  readonly partage: PartageAvis;
};

export type FicheEnregistree = { readonly version: number; readonly enregistreLe: string };
