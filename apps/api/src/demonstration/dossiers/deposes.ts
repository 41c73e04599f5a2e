import type { ComplementsJoues, Depose } from './dossier-joue.ts';

/** Une pièce exigée et une question : la pièce suspend le délai du silence, la question non. */
const COMPLEMENTS_DEMANDES: ComplementsJoues = {
  demandeLe: '2026-11-10', echeance: '2026-12-15', message: 'Le reste du dossier est clair ; ces deux points permettront de le déclarer complet.',
  points: [
    { genre: 'piece', code: 'devis', texte: 'Le devis des cloisons est coupé en bas de page : joignez l’exemplaire entier.', requis: true },
    { genre: 'question', texte: 'Qui accueille le public le samedi, et sur quelles heures ?', requis: true },
  ],
};

/** Déposés à l’automne : sept à prendre en charge dont un venu par la poste, deux déjà pris dont un à compléter. */
export const DEPOSES: readonly Depose[] = [
  { qui: 'rive', nom: 'Quai des Doubles', volet: 'developpement', commune: '33063', theme: 'fablab', budget: 120_000, deposeLe: '2026-11-03', jusqua: 'depose', sansPiece: 'collectif' },
  { qui: 'dune', nom: 'Le Cabanon des Métiers', volet: 'creation', commune: '33214', theme: 'artisanat', budget: 64_000, deposeLe: '2026-11-12', jusqua: 'depose' },
  { qui: 'landiras', nom: 'Le Grenier commun', volet: 'creation', commune: '33036', theme: 'cuisine', budget: 78_000, deposeLe: '2026-11-18', jusqua: 'depose' },
  { qui: 'tilleuls', nom: 'La Porcelaine partagée', volet: 'creation', commune: '87187', theme: 'artisanat', budget: 83_000, deposeLe: '2026-11-09', jusqua: 'depose' },
  { qui: 'gartempe', nom: 'La Roue libre', volet: 'developpement', commune: '87041', theme: 'reparation', budget: 55_000, deposeLe: '2026-11-17', jusqua: 'depose' },
  { qui: 'estuaire', nom: 'Le Phare des Solos', volet: 'creation', commune: '17306', theme: 'bureaux', budget: 61_000, deposeLe: '2026-11-16', jusqua: 'depose', postal: { cachetLe: '2026-11-12', recuLe: '2026-11-13' } },
  { qui: 'hagetmau', nom: 'La Chaise musicale', volet: 'developpement', commune: '40119', theme: 'fablab', budget: 92_000, deposeLe: '2026-11-19', jusqua: 'depose' },
  { qui: 'leyre', nom: 'La Halle de la Lande', volet: 'creation', commune: '33029', theme: 'formation', budget: 105_000, deposeLe: '2026-10-28', jusqua: 'pris' },
  { qui: 'fabriques', nom: 'La Cour haute', volet: 'creation', commune: '87014', theme: 'bureaux', budget: 49_000, deposeLe: '2026-11-04', jusqua: 'pris', complements: COMPLEMENTS_DEMANDES },
];
