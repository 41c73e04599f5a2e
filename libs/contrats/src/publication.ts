import 'reflect-metadata/lite';
import type { DifferencePublication, Jour } from '@maillage/domain';
import { Matches } from 'class-validator';
import { Facultatif, Nombre } from './valider.ts';

export class FiltrePublicationDto {
  @Facultatif() @Matches(/^20\d\d$/, { message: 'Indiquez une année.' }) annee?: string;
}

/** POST /api/finances/publications (Idempotency-Key) : `sha256` est celui du fichier lu ; 409 s’il a changé. */
export class PublierDto {
  @Nombre(2012, 2100, 'Indiquez l’année à publier.') annee!: number;
  @Matches(/^[0-9a-f]{64}$/, { message: 'Relisez la liste avant de publier.' }) sha256!: string;
}

export type LigneAPublier = {
  readonly numero: string;
  readonly dossierId: string;
  readonly beneficiaire: string;
  readonly objet: string;
  readonly montantCentimes: number;
  readonly signeeLe: Jour;
  /** Dernier jour pour publier ; nul hors du champ de l’obligation. */
  readonly echeanceLe: Jour | null;
  readonly etat: 'publiee' | 'a-publier' | 'en-retard' | 'a-corriger' | 'hors-champ';
  /** Ce qui empêche de publier, ou ce qui reste à confirmer ; vide : rien. */
  readonly remarque: string;
};

/** GET /api/finances/publications?annee= : les subventions signées cette année-là, et ce que publier changerait. */
export type EtatPublication = {
  readonly annee: number;
  readonly annees: readonly number[];
  readonly lignes: readonly LigneAPublier[];
  readonly nombre: number;
  readonly totalCentimes: number;
  /** Des octets du fichier que la publication écrirait. */
  readonly sha256: string;
  readonly differences: readonly DifferencePublication[];
  readonly derniere: PublicationFaite | null;
};
export type PublicationFaite = { readonly rang: number; readonly le: string; readonly par: string; readonly sha256: string; readonly nombre: number; readonly totalCentimes: number };

/** GET /api/publication/schema.json : un JSON Table Schema. */
export type SchemaTabulaire = {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly lang: string;
  readonly homepage: string;
  readonly fields: readonly { readonly name: string; readonly description: string; readonly type: 'string' | 'date' | 'number'; readonly format?: string; readonly constraints: { readonly required?: boolean; readonly pattern?: string; readonly maxLength?: number; readonly minimum?: number; readonly maximum?: number; readonly enum?: readonly string[] } }[];
};
