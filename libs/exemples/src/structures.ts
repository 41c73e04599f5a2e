import type { StructureConnue } from '@maillage/contrats';
import { siretValide } from '@maillage/domain';

/** Une structure inventée et la personne qui la représente sur le portail. */
export type Porteuse = {
  readonly cle: string;
  readonly structure: StructureConnue;
  readonly representant: { readonly prenom: string; readonly nom: string; readonly fonction: string };
  readonly courriel: string;
  readonly telephone: string;
};

type Genre = 'association' | 'sas' | 'scic' | 'collectivite';
type Ligne = readonly [cle: string, genre: Genre, raisonSociale: string, codePostal: string, ville: string, prenom: string, nom: string, fonction: string, compte?: string];

/** Démonstration : noms, personnes et SIRET inventés ; seules les villes existent. Chaque siège est « rue de la Démonstration ». */
const LIGNES: readonly Ligne[] = [
  ['etablis', 'association', 'Les Établis de la Pinède', '33480', 'Castelnau-de-Médoc', 'Camille', 'Lafaye', 'Présidente', 'porteur-a'],
  ['fabriques', 'sas', 'Cour des Fabriques', '87300', 'Bellac', 'Yanis', 'Duprat', 'Gérant', 'porteur-b'],
  ['valbrune', 'collectivite', 'Commune de Valbrune', '87120', 'Eymoutiers', 'Marc', 'Estève', 'Maire', 'collectivite'],
  ['dune', 'association', 'L’Autre Côté de la Dune', '33680', 'Lacanau', 'Maud', 'Castéra', 'Coprésidente'],
  ['landiras', 'scic', 'Le Bazar des Possibles', '33430', 'Bazas', 'Bastien', 'Ducos', 'Directeur général'],
  ['leyre', 'collectivite', 'Communauté de communes des Deux Leyrots', '33830', 'Belin-Béliet', 'Viviane', 'Dartigue', 'Présidente'],
  ['rive', 'sas', 'Rive Commune', '33000', 'Bordeaux', 'Samir', 'Benali', 'Président'],
  ['tilleuls', 'association', 'Les Tilleuls d’en Face', '87500', 'Saint-Yrieix-la-Perche', 'Odile', 'Peyrat', 'Présidente'],
  ['gartempe', 'scic', 'Les Ateliers de la Roue', '87290', 'Châteauponsac', 'Julien', 'Faucher', 'Gérant'],
  ['charbonniere', 'association', 'La Charbonnière numérique', '16260', 'Chasseneuil-sur-Bonnieure', 'Agnès', 'Rousselot', 'Trésorière'],
  ['brossac', 'collectivite', 'Commune de Saint-Aubry-des-Vignes', '16480', 'Brossac', 'Daniel', 'Maurin', 'Maire'],
  ['estuaire', 'association', 'Marées basses', '17200', 'Royan', 'Léa', 'Guillon', 'Présidente'],
  ['oleron', 'scic', 'Le Sel et la Vis', '17310', 'Saint-Pierre-d’Oléron', 'Thierry', 'Nadeau', 'Directeur'],
  ['bort', 'association', 'Haute Rive', '19110', 'Bort-les-Orgues', 'Mireille', 'Chassagne', 'Présidente'],
  ['meymac', 'sas', 'Bois Debout', '19250', 'Meymac', 'Antoine', 'Bourzat', 'Président'],
  ['felletin', 'association', 'La Navette et le Fil', '23500', 'Felletin', 'Jeanne', 'Aubrun', 'Coprésidente'],
  ['souterraine', 'collectivite', 'Communauté de communes des Brandes Hautes', '23300', 'La Souterraine', 'Patrick', 'Lecante', 'Président'],
  ['excideuil', 'association', 'Les Causses ouverts', '24160', 'Excideuil', 'Sarah', 'Vergnolle', 'Présidente'],
  ['morcenx', 'scic', 'La Gemme', '40110', 'Morcenx-la-Nouvelle', 'Xavier', 'Labat', 'Directeur général'],
  ['hagetmau', 'association', 'Assises communes', '40700', 'Hagetmau', 'Nathalie', 'Lacoste', 'Présidente'],
  ['tonneins', 'association', 'La Manu des Voisins', '47400', 'Tonneins', 'Rachid', 'Ouali', 'Président'],
  ['casteljaloux', 'sas', 'Le Champ des Idées', '47700', 'Casteljaloux', 'Florence', 'Barrère', 'Présidente'],
  ['garazi', 'association', 'Etxe Irekia', '64220', 'Saint-Jean-Pied-de-Port', 'Maialen', 'Etcheverry', 'Présidente'],
  ['salies', 'scic', 'Béarn à l’Établi', '64270', 'Salies-de-Béarn', 'Pierre', 'Casaux', 'Gérant'],
  ['melle', 'association', 'Le Mellois en Partage', '79500', 'Melle', 'Hélène', 'Bonnin', 'Coprésidente'],
  ['loudun', 'association', 'Tour de Main', '86200', 'Loudun', 'Grégoire', 'Archambault', 'Président'],
];

/** Ce que la forme juridique dit au règlement. */
const GENRES: Readonly<Record<Genre, Pick<StructureConnue, 'categorie' | 'taille' | 'ess'>>> = {
  association: { categorie: 'association', taille: null, ess: true },
  sas: { categorie: 'entreprise', taille: 'TPE', ess: false },
  scic: { categorie: 'entreprise', taille: 'TPE', ess: true },
  collectivite: { categorie: 'collectivite', taille: null, ess: null },
};

const FORMES: Readonly<Record<Genre, string>> = { association: 'Association ', sas: 'SAS ', scic: 'SCIC ', collectivite: '' };

const CHIFFRES = '0123456789';

/** Un SIRET dont les deux clés sont justes, dans une plage qui n’est pas attribuée (999 9…). */
export function siretFictif(rang: number): string {
  const racine = `9999${String(rang).padStart(4, '0')}`;
  return [...CHIFFRES].flatMap((cle) => [...CHIFFRES].map((fin) => `${racine}${cle}0001${fin}`)).find(siretValide)!;
}

const sansAccents = (texte: string): string => texte.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();

export const PORTEUSES: readonly Porteuse[] = LIGNES.map(([cle, genre, nom, codePostal, ville, prenom, nomDeFamille, fonction, compte], rang) => ({
  cle,
  structure: { siret: siretFictif(rang + 101), raisonSociale: `${FORMES[genre]}${nom}`, ...GENRES[genre], adresse: `${rang + 3} rue de la Démonstration`, codePostal, ville, dansLaRegion: true },
  representant: { prenom, nom: nomDeFamille, fonction },
  courriel: `${compte ?? sansAccents(`${prenom}.${nomDeFamille}`)}@demo.test`,
  telephone: `05 00 00 00 ${String(rang + 10)}`,
}));

/** Structures inventées que l’annuaire de la démonstration connaît. */
export const STRUCTURES: readonly StructureConnue[] = PORTEUSES.map(({ structure }) => structure);

/** Lève si la clé n’existe pas. */
export function porteuse(cle: string): Porteuse {
  const trouvee = PORTEUSES.find((une) => une.cle === cle);
  if (!trouvee) throw new RangeError(`Aucune structure de démonstration « ${cle} ».`);
  return trouvee;
}
