import type { Depose } from './dossier-joue.ts';

const OCTOBRE = '2026-10-12';
const NOVEMBRE = '2026-11-09';
const ANCIEN = { appel: '2022-2024', comite: '2024-06-11', commission: '2024-07-08' } as const;
const TROP_PROCHE = 'Un tiers-lieu ouvert se trouve à moins de 20 minutes en voiture du projet.';

/** Votés en octobre et en novembre 2026, à chaque pas de l’acte. */
export const DECIDES: readonly Depose[] = [
  { qui: 'etablis', nom: 'Les Établis, atelier céramique', volet: 'developpement', commune: '33104', theme: 'artisanat', budget: 72_000, deposeLe: '2026-04-14', jusqua: 'notifie', commission: OCTOBRE, finances: 'signe', conditions: 'Présenter à la Région le règlement d’usage des machines avant l’ouverture.' },
  { qui: 'valbrune', nom: 'Le Lavoir commun', volet: 'creation', commune: '87064', theme: 'reparation', budget: 81_000, deposeLe: '2026-05-11', jusqua: 'notifie', commission: OCTOBRE, finances: 'signe' },
  { qui: 'garazi', nom: 'La Ferme d’Irati', volet: 'creation', commune: '64485', theme: 'terres', budget: 118_000, deposeLe: '2026-05-19', jusqua: 'notifie', commission: OCTOBRE, finances: 'engage' },
  { qui: 'charbonniere', nom: 'La Charbonnière, l’école du soir', volet: 'developpement', commune: '16085', theme: 'formation', budget: 53_000, deposeLe: '2026-05-26', jusqua: 'vote', commission: NOVEMBRE },
  { qui: 'leyre', nom: 'L’Étape des Landes girondines', volet: 'creation', commune: '33146', theme: 'sante', budget: 99_000, deposeLe: '2026-06-02', jusqua: 'executoire', commission: NOVEMBRE },
  { qui: 'souterraine', nom: 'La Brande numérique', volet: 'creation', commune: '23176', theme: 'fablab', budget: 87_000, deposeLe: '2026-06-09', jusqua: 'vise', commission: NOVEMBRE, coupe: { poste: 'equipement', gardePourMille: 600, motif: 'La seconde découpe laser n’est pas justifiée par le nombre d’usagers attendus.' } },
  { qui: 'gartempe', nom: 'Les Ateliers de la Roue', volet: 'developpement', commune: '87041', theme: 'artisanat', budget: 93_000, deposeLe: '2026-06-11', jusqua: 'signe', commission: NOVEMBRE, finances: 'accepte' },
  { qui: 'salies', nom: 'Béarn à l’Établi', volet: 'developpement', commune: '64499', theme: 'artisanat', budget: 66_000, deposeLe: '2026-06-15', jusqua: 'notifie', commission: NOVEMBRE, finances: 'etabli', change: { projet: { surCarteRegionale: false } } },
  { qui: 'fabriques', nom: 'Cour des Fabriques, le plateau', volet: 'creation', commune: '87085', theme: 'fablab', budget: 125_000, deposeLe: '2026-04-21', jusqua: 'notifie', commission: OCTOBRE, sens: 'refus', motifs: [TROP_PROCHE, 'Le dossier ne montre pas de besoin distinct de celui que couvre déjà ce lieu.'] },
  { qui: 'estuaire', nom: 'Marées basses, la boutique', volet: 'developpement', commune: '17306', theme: 'reparation', budget: 46_000, deposeLe: '2026-04-28', jusqua: 'notifie', commission: OCTOBRE, sens: 'refus', motifs: ['Le lieu est ouvert depuis moins de trois ans au jour du dépôt.'], change: { projet: { activiteDepuis: '2024-03-04' } } },
  { qui: 'meymac', nom: 'Le Plateau partagé', volet: 'creation', commune: '19136', theme: 'bureaux', budget: 51_000, deposeLe: '2026-05-06', jusqua: 'vote', commission: NOVEMBRE, sens: 'refus', motifs: ['Aucun cofinancement n’est acquis et l’équilibre du lieu après l’aide n’est pas établi.', 'La place des usagers dans la gestion reste à définir.'] },
  { qui: 'brossac', nom: 'La Vigne ouverte', volet: 'creation', commune: '16102', theme: 'cuisine', budget: 76_000, deposeLe: '2026-05-13', jusqua: 'executoire', commission: NOVEMBRE, sens: 'refus', motifs: [TROP_PROCHE] },
  { qui: 'rive', nom: 'Le Vélodrome', volet: 'developpement', commune: '33063', theme: 'reparation', budget: 82_000, deposeLe: '2026-05-20', jusqua: 'soumis', commission: NOVEMBRE, sens: 'refus', motifs: ['Au jour du dépôt, le temps de travail salarié reste sous le seuil que fixe l’appel.'], change: { projet: { contrats: [{ type: 'CDD', heuresHebdo: 12, tempsPlein: 35, debut: '2025-09-01', fin: '2026-12-31' }] } } },
  { qui: 'morcenx', nom: 'La Gemme, seconde saison', volet: 'creation', commune: '40192', theme: 'fablab', budget: 67_000, deposeLe: '2026-05-27', jusqua: 'signe', commission: NOVEMBRE, sens: 'refus', motifs: [TROP_PROCHE] },
  { qui: 'landiras', nom: 'Le Pressoir', volet: 'developpement', commune: '33036', theme: 'artisanat', budget: 85_000, deposeLe: '2026-06-22', jusqua: 'notifie', commission: OCTOBRE, sens: 'ajournement', motifs: ['Le plan de financement attend la réponse d’un cofinanceur.', 'La commission souhaite lire la convention signée avec le collectif d’utilisateurs.'] },
  { qui: 'hagetmau', nom: 'Assises communes', volet: 'creation', commune: '40119', theme: 'cuisine', budget: 60_000, deposeLe: '2026-08-18', jusqua: 'complet', retireLe: '2026-10-09', motif: 'Les locaux prévus ont été vendus ; l’association cherche un autre lieu.' },
  { qui: 'bort', nom: 'Le Barrage créatif', volet: 'developpement', commune: '19028', theme: 'fablab', budget: 48_000, deposeLe: '2026-03-17', jusqua: 'complet', classeLe: '2026-09-25', motif: 'La structure n’a pas répondu aux trois demandes d’informations ; son activité a cessé en juin.' },
];

/** L’édition précédente : sa dernière saison. */
export const ANCIENS: readonly Depose[] = [
  { ...ANCIEN, qui: 'excideuil', nom: 'Les Causses ouverts', volet: 'creation', commune: '24164', theme: 'bureaux', budget: 70_000, deposeLe: '2023-12-05', jusqua: 'notifie' },
  { ...ANCIEN, qui: 'felletin', nom: 'La Navette et le Fil', volet: 'developpement', commune: '23079', theme: 'artisanat', budget: 64_000, deposeLe: '2024-01-16', jusqua: 'notifie' },
  { ...ANCIEN, qui: 'salies', nom: 'L’Atelier du Sel', volet: 'creation', commune: '64445', theme: 'artisanat', budget: 57_000, deposeLe: '2024-02-06', jusqua: 'notifie', sens: 'refus', motifs: [TROP_PROCHE] },
  { ...ANCIEN, qui: 'tilleuls', nom: 'Le Verger des Voisins', volet: 'creation', commune: '87187', theme: 'terres', budget: 52_000, deposeLe: '2024-02-20', jusqua: 'complet', retireLe: '2024-04-09', motif: 'Le propriétaire du terrain a renoncé.' },
  { ...ANCIEN, qui: 'casteljaloux', nom: 'La Conserverie', volet: 'creation', commune: '47052', theme: 'cuisine', budget: 74_000, deposeLe: '2024-03-12', jusqua: 'complet', classeLe: '2024-06-27', motif: 'La société porteuse a été dissoute.' },
];
