import type { EtatDemande, StatutLieu } from '@maillage/domain';

// À part des saisies : une page qui ne fait que lire ne charge pas les contrôles.
export const TYPOLOGIES = { 'bureaux-partages': 'Bureaux partagés', fablab: 'Fablab', 'ateliers-artisanaux': 'Ateliers artisanaux', 'terres-agricoles': 'Terres agricoles' } as const;
export type Typologie = keyof typeof TYPOLOGIES;
export const STATUTS_LIEU: Readonly<Record<StatutLieu, string>> = { ouvert: 'Ouvert', 'en-projet': 'En projet', suspendu: 'Suspendu', ferme: 'Fermé' };
export const ETATS_DEMANDE: Readonly<Record<EtatDemande, string>> = { DEPOSEE: 'À instruire', PROPOSEE: 'En attente du visa de la Région', APPLIQUEE: 'Appliquée', REFUSEE: 'Refusée' };
