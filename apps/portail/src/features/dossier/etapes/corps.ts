import type { ComponentType } from 'react';
import type { Etape } from '@maillage/domain';
import { EtapeCalendrier } from './calendrier/etape-calendrier.tsx';
import { EtapeEngagements } from './engagements/etape-engagements.tsx';
import type { ProprietesEtape } from './etape.ts';
import { EtapeFinancement } from './financement/etape-financement.tsx';
import { EtapePieces } from './pieces/etape-pieces.tsx';
import { EtapeProjet } from './projet/etape-projet.tsx';
import { EtapeStructure } from './structure/etape-structure.tsx';

/** Les champs du noyau typé, étape par étape. */
export const CORPS: Readonly<Record<Etape, ComponentType<ProprietesEtape>>> = {
  structure: EtapeStructure, projet: EtapeProjet, calendrier: EtapeCalendrier, financement: EtapeFinancement, pieces: EtapePieces, engagements: EtapeEngagements,
};
