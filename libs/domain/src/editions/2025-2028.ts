import type { Reglement } from '../reglement/reglement.ts';
import { beneficiaire, cinqCriteres, collectif, couverture, DEPARTEMENTS, developpement, doublon, territoire } from './commun/criteres.ts';
import { CONDITIONS_COMMUNES, conditionDomaine } from './commun/depot.ts';
import { FORMULAIRE } from './commun/formulaire.ts';
import { grilleProposee } from './commun/grille.ts';
import { DELAIS, LETTRES } from './commun/lettres.ts';
import { PIECES } from './commun/pieces.ts';
import { POSTES_EQUIPEMENT, POSTES_EXCLUS, POSTES_FONCTIONNEMENT } from './commun/postes.ts';
import { aConfirmer, de, inconnue, TEXTES } from './commun/sources.ts';

export const EDITION_2025_2028: Reglement = {
  code: '2025-2028',
  version: 2,
  type: 'AMI',
  titre: 'Tiers-lieux, 2025-2028',
  presentation: 'La Région soutient la création de tiers-lieux là où il en manque et le développement des lieux ouverts, pour qu’aucun habitant ne soit à plus de 20 minutes d’un tiers-lieu.',
  objectifs: ['Aucun habitant à plus de 20 minutes d’un tiers-lieu', 'Environ 20 projets soutenus par an', 'Priorité au Lot-et-Garonne, à la vallée de la Dordogne corrézienne, à la Haute-Corrèze et à l’est de la Creuse'],
  periode: {
    ouvreLe: de(aConfirmer('Jour exact d’ouverture absent des textes publiés : à confirmer par la Région.'), '2025-04-01'),
    dernierJourDepot: de(TEXTES.ami2025, '2028-09-01'),
    heureDepot: inconnue,
  },
  volets: [
    { code: 'creation', libelle: 'Création', description: 'Création d’un tiers-lieu dans un territoire où il n’en existe pas d’ouvert à moins de 20 minutes en voiture, sur deux ans.' },
    { code: 'developpement', libelle: 'Développement', description: 'Offre de services nouvelle ou consolidée d’un lieu ouvert depuis trois ans au moins, sur deux ans.' },
  ],
  domaines: [
    { code: 'apprendre-se-former', libelle: 'Apprendre et se former autrement' },
    { code: 'fabriquer-produire', libelle: 'Fabriquer et produire autrement' },
    { code: 'nourrir', libelle: 'Nourrir autrement' },
    { code: 'soigner', libelle: 'Soigner autrement' },
    { code: 'experimenter', libelle: 'Expérimenter' },
  ],
  beneficiaires: [
    'Associations', 'Entreprises TPE et PME et leurs groupements', 'Structures de l’économie sociale et solidaire',
    'Collectivités locales et leurs groupements, dans le cadre de partenariats opérationnels avec les collectifs d’utilisateurs',
    'Entreprises hors de l’ESS, quand elles associent concrètement un groupement d’utilisateurs',
  ],
  departements: DEPARTEMENTS,
  conditionsDepot: [...CONDITIONS_COMMUNES, conditionDomaine(TEXTES.fiche2025)],
  criteres: [
    beneficiaire(TEXTES.fiche2025),
    collectif(TEXTES.fiche2025, true),
    ...territoire(TEXTES.fiche2025),
    cinqCriteres(aConfirmer('Les cinq critères sont publiés pour l’édition précédente ; leur reprise est à confirmer.')),
    couverture(TEXTES.ami2025),
    ...developpement(aConfirmer('Le texte publié s’interrompt : règles de 2022-2024 reprises, à confirmer.'), 'a-verifier', aConfirmer('Référencement publié pour 2022-2024 : sa reprise est à confirmer.')),
    doublon(2025, 2028),
  ],
  taux: {
    assiette: de(aConfirmer('Plafond publié « HT » ; TTC quand la TVA n’est pas récupérée : à confirmer.'), 'ht-si-tva-recuperee'),
    tranches: [{ classe: 'toutes', tauxPourMille: de(TEXTES.ami2025, 500), plafondCentimes: de(TEXTES.ami2025, 5_000_000) }],
  },
  depensesDepuis: de(aConfirmer('Les dépenses comptent à partir du dépôt : à confirmer.'), 'depot'),
  // « Dépenses de fonctionnement » est publié ; l’exclusion de l’équipement reste à confirmer.
  postes: [...POSTES_FONCTIONNEMENT, ...POSTES_EQUIPEMENT.map((poste) => ({ ...poste, aide: 'Éligibilité à confirmer : le texte publié cite les dépenses de fonctionnement.' })), ...POSTES_EXCLUS],
  pieces: PIECES,
  formulaire: FORMULAIRE,
  delais: DELAIS,
  lettres: LETTRES,
  grille: grilleProposee(1, false),
};
