import type { Jour, StatutDate, StatutLieu } from '@maillage/domain';

export type TiersLieuExemple = {
  readonly id: string;
  readonly nom: string;
  readonly commune: string;
  readonly communeNom: string;
  readonly statuts: readonly StatutDate[];
  readonly surCarte: boolean;
  readonly activiteDepuis: Jour | null;
  /** Centièmes d’équivalent temps plein ; nul = inconnu. */
  readonly etpCentiemes: number | null;
  readonly typologies: readonly Typologie[];
  readonly services: readonly string[];
};

type Typologie = 'bureaux-partages' | 'fablab' | 'ateliers-artisanaux' | 'terres-agricoles';
type Ligne = readonly [nom: string, commune: string, communeNom: string, histoire: string, etpCentiemes: number | null, typologies: string, services: string, surCarte?: 'hors-carte'];

const CODES: Readonly<Record<string, Typologie>> = { B: 'bureaux-partages', F: 'fablab', A: 'ateliers-artisanaux', T: 'terres-agricoles' };
const STATUTS: Readonly<Record<string, StatutLieu>> = { ouvert: 'ouvert', projet: 'en-projet', ferme: 'ferme', suspendu: 'suspendu' };

/**
 * Démonstration : lieux inventés dans des communes réelles. Typologies : B bureaux partagés, F fablab, A ateliers, T terres agricoles.
 * L’est de la Creuse, la Haute-Corrèze, les Landes intérieures et la Soule restent sans lieu ouvert à proximité.
 */
const LIGNES: readonly Ligne[] = [
  ['L’Atelier des Chais Clairs', '16015', 'Angoulême', 'ouvert 2017-09-04', 250, 'BF', 'café, salle de réunion'],
  ['La Merrainerie partagée', '16102', 'Cognac', 'ouvert 2019-03-18', 120, 'BA', 'salle de réunion'],
  ['Le Relais du Quart de Lieue', '16292', 'Ruffec', 'projet 2023-05-01, ouvert 2024-09-16', 80, 'B', 'accueil numérique'],
  ['La Petite Forge de Vienne', '16106', 'Confolens', 'projet 2026-02-02', null, 'A', 'formation'],
  ['Le Ponton des Voisins', '17300', 'La Rochelle', 'ouvert 2015-06-01', 340, 'BF', 'café, salle de réunion, formation'],
  ['L’Arceau', '17415', 'Saintes', 'ouvert 2018-01-15', 150, 'BA', 'café'],
  ['La Corderie Neuve', '17299', 'Rochefort', 'ouvert 2020-10-05, suspendu 2026-03-02', 100, 'F', 'formation'],
  ['L’Escale Haute-Saintonge', '17197', 'Jonzac', 'ouvert 2022-04-11', 60, 'B', 'accueil numérique'],
  ['La Manufacture des Sept Collines', '19272', 'Tulle', 'ouvert 2018-11-12', 180, 'FA', 'formation, café'],
  ['Le Grand Causse', '19031', 'Brive-la-Gaillarde', 'ouvert 2016-02-01', 300, 'B', 'salle de réunion, café'],
  ['La Laine et le Lien', '23096', 'Guéret', 'ouvert 2019-09-02', 130, 'BA', 'café, accueil numérique'],
  ['Les Ouvroirs', '23008', 'Aubusson', 'projet 2026-01-12', null, 'A', 'formation'],
  ['La Lanterne de Zizim', '23030', 'Bourganeuf', 'ouvert 2018-05-14, ferme 2025-12-31', 50, 'B', 'accueil numérique'],
  ['La Cale aux Projets', '24322', 'Périgueux', 'ouvert 2017-01-09', 260, 'BF', 'café, salle de réunion'],
  ['Le Tonneau vide', '24037', 'Bergerac', 'ouvert 2020-06-15', 110, 'BT', 'café, jardin partagé'],
  ['La Noyeraie', '24520', 'Sarlat-la-Canéda', 'ouvert 2021-03-01', 90, 'A', 'formation'],
  ['Le Fil du Couteau', '24311', 'Nontron', 'ouvert 2023-10-02', 50, 'A', 'formation'],
  ['L’Échappée de la Dronne', '24352', 'Ribérac', 'ouvert 2016-09-12, ferme 2022-06-30, ouvert 2024-02-05', 70, 'B', 'café'],
  ['Le Bassin des Lumières douces', '33063', 'Bordeaux', 'ouvert 2014-04-07', 620, 'BF', 'café, salle de réunion, formation'],
  ['La Halle des Sècheries', '33039', 'Bègles', 'ouvert 2018-09-03', 210, 'FA', 'formation', 'hors-carte'],
  ['La Confluente', '33243', 'Libourne', 'ouvert 2019-05-20', 160, 'B', 'salle de réunion'],
  ['Le Quai des Graves', '33227', 'Langon', 'ouvert 2021-01-18', 75, 'B', 'accueil numérique'],
  ['La Cabane aux Outils', '33529', 'La Teste-de-Buch', 'ouvert 2020-02-10', 140, 'BA', 'café'],
  ['Le Phare du Médoc', '33240', 'Lesparre-Médoc', 'ouvert 2022-09-05', 65, 'B', 'accueil numérique'],
  ['Les Deux Rives', '33058', 'Blaye', 'projet 2024-11-04, ouvert 2025-09-01', 50, 'B', 'café', 'hors-carte'],
  ['La Bastide ouverte', '33402', 'Sainte-Foy-la-Grande', 'ouvert 2021-11-08', 45, 'BT', 'jardin partagé'],
  ['Les Trois Rivières', '40192', 'Mont-de-Marsan', 'ouvert 2018-03-05', 190, 'BF', 'salle de réunion, café'],
  ['La Source tiède', '40088', 'Dax', 'ouvert 2019-10-14', 125, 'B', 'café'],
  ['La Résinerie', '40184', 'Mimizan', 'ouvert 2023-06-19, suspendu 2026-05-04', 55, 'A', 'formation'],
  ['Le Pruneau mécanique', '47001', 'Agen', 'ouvert 2017-05-15', 230, 'BF', 'formation, salle de réunion'],
  ['La Tour de Paris', '47323', 'Villeneuve-sur-Lot', 'ouvert 2020-01-20', 95, 'B', 'café'],
  ['La Tomate bleue', '47157', 'Marmande', 'projet 2025-06-02, ouvert 2027-01-04', null, 'BT', 'jardin partagé'],
  ['Le Boulevard des Idées', '64445', 'Pau', 'ouvert 2015-11-02', 410, 'BF', 'café, salle de réunion, formation'],
  ['Ostatu Berria', '64102', 'Bayonne', 'ouvert 2017-04-03', 280, 'BF', 'café, salle de réunion'],
  ['L’Atelier du Gave', '64422', 'Oloron-Sainte-Marie', 'ouvert 2021-09-06', 85, 'BA', 'formation'],
  ['Le Pont-Vieux', '64430', 'Orthez', 'ouvert 2019-02-11, ferme 2024-09-30', null, 'B', 'café'],
  ['La Plaine commune', '79191', 'Niort', 'ouvert 2016-10-03', 320, 'BF', 'salle de réunion, formation'],
  ['Le Bocage à Plusieurs', '79049', 'Bressuire', 'ouvert 2020-09-14', 105, 'BA', 'café'],
  ['La Gâtine en Commun', '79202', 'Parthenay', 'ouvert 2018-06-04', 135, 'BF', 'accueil numérique', 'hors-carte'],
  ['Le Promontoire', '86194', 'Poitiers', 'ouvert 2015-03-16', 380, 'BF', 'café, salle de réunion, formation'],
  ['La Coutellerie des Voisins', '86066', 'Châtellerault', 'ouvert 2019-11-25', 150, 'FA', 'formation'],
  ['Le Pays des Lettres', '86165', 'Montmorillon', 'ouvert 2024-03-11', 50, 'B', 'accueil numérique'],
  ['L’Émail et l’Argile', '87085', 'Limoges', 'ouvert 2016-01-11', 350, 'BF', 'café, salle de réunion'],
  ['La Ganterie nouvelle', '87154', 'Saint-Junien', 'ouvert 2021-05-03', 100, 'A', 'formation'],
];

export const TIERS_LIEUX: readonly TiersLieuExemple[] = LIGNES.map(([nom, commune, communeNom, histoire, etpCentiemes, typologies, services, surCarte], rang) => {
  const statuts = histoire.split(', ').map((etape) => etape.split(' ') as [string, Jour]).map(([statut, du]) => ({ du, statut: STATUTS[statut]! }));
  return {
    id: `7157c0de-0000-7000-8000-${String(rang + 1).padStart(12, '0')}`,
    nom, commune, communeNom, statuts, etpCentiemes,
    surCarte: surCarte !== 'hors-carte',
    activiteDepuis: statuts.find(({ statut }) => statut === 'ouvert')?.du ?? null,
    typologies: [...typologies].map((code) => CODES[code]!),
    services: services.split(', '),
  };
});
