import type { Depose } from './dossier-joue.ts';

/** Déposés à l’automne : sept à prendre en charge, deux déjà pris sans être encore déclarés complets. */
export const DEPOSES: readonly Depose[] = [
  { qui: 'rive', nom: 'Quai des Doubles', volet: 'developpement', commune: '33063', theme: 'fablab', budget: 120_000, deposeLe: '2026-11-03', jusqua: 'depose', sansPiece: 'collectif' },
  { qui: 'dune', nom: 'Le Cabanon des Métiers', volet: 'creation', commune: '33214', theme: 'artisanat', budget: 64_000, deposeLe: '2026-11-12', jusqua: 'depose' },
  { qui: 'landiras', nom: 'Le Grenier commun', volet: 'creation', commune: '33036', theme: 'cuisine', budget: 78_000, deposeLe: '2026-11-18', jusqua: 'depose' },
  { qui: 'tilleuls', nom: 'La Porcelaine partagée', volet: 'creation', commune: '87187', theme: 'artisanat', budget: 83_000, deposeLe: '2026-11-09', jusqua: 'depose' },
  { qui: 'gartempe', nom: 'La Roue libre', volet: 'developpement', commune: '87041', theme: 'reparation', budget: 55_000, deposeLe: '2026-11-17', jusqua: 'depose' },
  { qui: 'estuaire', nom: 'Le Phare des Solos', volet: 'creation', commune: '17306', theme: 'bureaux', budget: 61_000, deposeLe: '2026-11-16', jusqua: 'depose' },
  { qui: 'hagetmau', nom: 'La Chaise musicale', volet: 'developpement', commune: '40119', theme: 'fablab', budget: 92_000, deposeLe: '2026-11-19', jusqua: 'depose' },
  { qui: 'leyre', nom: 'La Halle de la Lande', volet: 'creation', commune: '33029', theme: 'formation', budget: 105_000, deposeLe: '2026-10-28', jusqua: 'pris' },
  { qui: 'fabriques', nom: 'La Cour haute', volet: 'creation', commune: '87014', theme: 'bureaux', budget: 49_000, deposeLe: '2026-11-04', jusqua: 'pris' },
];
