import type { ComponentType } from 'react';
import type { Etape } from '@maillage/domain';
import type { ProprietesEtape } from './etape.ts';

export type Corps = ComponentType<ProprietesEtape>;

/** Les champs du noyau typé, étape par étape ; chacune ne se télécharge que pour qui l’ouvre. */
const CORPS: Readonly<Record<Etape, () => Promise<Corps>>> = {
  structure: async () => (await import('./structure/etape-structure.tsx')).EtapeStructure,
  projet: async () => (await import('./projet/etape-projet.tsx')).EtapeProjet,
  calendrier: async () => (await import('./calendrier/etape-calendrier.tsx')).EtapeCalendrier,
  financement: async () => (await import('./financement/etape-financement.tsx')).EtapeFinancement,
  pieces: async () => (await import('./pieces/etape-pieces.tsx')).EtapePieces,
  engagements: async () => (await import('./engagements/etape-engagements.tsx')).EtapeEngagements,
};

export const chargerCorps = (etape: Etape): Promise<Corps> => CORPS[etape]();

/** Une fois une étape affichée, les autres viennent : on passe de l’une à l’autre même si le réseau manque. */
export const chargerLesAutres = (): void => { for (const charger of Object.values(CORPS)) void charger().catch(() => undefined); };
