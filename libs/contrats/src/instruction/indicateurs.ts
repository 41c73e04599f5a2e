import type { DelaiConstate, Etat, QuiAgit } from '@maillage/domain';

/** GET /api/dossiers/:id/delai et /api/instruction/dossiers/:id/delai : `constate` nul quand trop peu de dossiers comparables sont décidés. */
export type DelaiAnnonce = { readonly constate: DelaiConstate | null; readonly quiAgit: QuiAgit | null; readonly ecoulesJours: number };

/** Délais d’une étape, en jours ; `delai` nul sous dix dossiers. */
export type DelaiEtape = { readonly code: 'completude' | 'instruction' | 'decision' | 'notification' | 'total'; readonly libelle: string; readonly delai: DelaiConstate | null };

/** GET /api/instruction/indicateurs : les 24 derniers mois, dans le périmètre de la personne. */
export type Indicateurs = {
  readonly delais: readonly DelaiEtape[];
  readonly stock: readonly { readonly etat: Etat; readonly libelle: string; readonly nombre: number }[];
  readonly departements: readonly { readonly departement: string; readonly nombre: number }[];
  /** Dossiers déposés sur la période, et ceux à qui des compléments ont été demandés. */
  readonly complements: { readonly deposes: number; readonly demandes: number };
};

/** GET /api/instruction/courriels-refuses : les courriels qu’une boîte a refusés et que personne n’a encore traités, les plus anciens d’abord. */
export type CourrielRefuse = { readonly id: string; readonly a: string; readonly objet: string; readonly refuseLe: string; readonly refus: string; readonly dossierId: string; readonly numero: string; readonly nom: string };
