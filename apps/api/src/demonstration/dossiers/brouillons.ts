import type { Brouillon } from './dossier-joue.ts';

/** Tout est prêt pour un dépôt cet hiver : les dépenses commencent après. */
export const DEPOT_ENVISAGE = '2027-01-11';

export const BROUILLONS: readonly Brouillon[] = [
  { qui: 'etablis', nom: 'La Grange aux Métiers', volet: 'creation', commune: '33104', theme: 'artisanat', budget: 68_000, creeLe: '2026-10-20', etapes: ['structure', 'projet', 'calendrier', 'financement', 'engagements'], pieces: true, avec: 'coredacteur@demo.test' },
  { qui: 'fabriques', nom: 'Sans nom', volet: 'creation', commune: '87011', theme: 'bureaux', budget: 40_000, creeLe: '2026-11-17', etapes: [] },
  {
    qui: 'dune', nom: 'Le Lavoir des Idées', volet: 'creation', commune: '33097', theme: 'cuisine', budget: 52_000, creeLe: '2026-11-04', etapes: ['structure', 'projet', 'calendrier'],
    change: { structure: { sansSiret: true, siret: undefined, raisonSociale: 'Collectif du Lavoir (association en création)' } },
  },
  { qui: 'leyre', nom: 'La Maison des Deux Leyrots', volet: 'creation', commune: '33042', theme: 'sante', budget: 88_000, creeLe: '2026-10-06', etapes: ['structure', 'projet'] },
  { qui: 'oleron', nom: 'L’Atelier des Marais', volet: 'creation', commune: '17385', theme: 'reparation', budget: 47_000, creeLe: '2026-11-12', etapes: ['structure'] },
  { qui: 'felletin', nom: 'La Filature ouverte', volet: 'creation', commune: '23079', theme: 'artisanat', budget: 73_000, creeLe: '2026-09-29', etapes: ['structure', 'projet', 'calendrier', 'financement'] },
  { qui: 'melle', nom: 'La Salle d’à côté', volet: 'developpement', commune: '79174', theme: 'formation', budget: 58_000, creeLe: '2026-10-13', etapes: ['structure', 'projet', 'calendrier'] },
  { qui: 'tonneins', nom: 'Les Tabacs de demain', volet: 'creation', commune: '47310', theme: 'fablab', budget: 96_000, creeLe: '2026-10-27', etapes: ['structure', 'projet', 'calendrier', 'financement', 'engagements'] },
  { qui: 'casteljaloux', nom: 'Le Moulin des Télétravailleurs', volet: 'creation', commune: '47052', theme: 'bureaux', budget: 44_000, creeLe: '2026-03-10', etapes: ['structure', 'projet'], abandonneLe: '2026-06-23' },
  { qui: 'loudun', nom: 'L’Échoppe à plusieurs', volet: 'creation', commune: '86137', theme: 'artisanat', budget: 51_000, creeLe: '2026-05-05', etapes: ['structure'], abandonneLe: '2026-09-08' },
];
