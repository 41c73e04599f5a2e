import type { Reglement } from '../reglement/reglement.ts';
import { beneficiaire, cinqCriteres, collectif, couverture, DEPARTEMENTS, developpement, doublon, territoire } from './commun/criteres.ts';
import { CONDITIONS_COMMUNES, conditionDomaine } from './commun/depot.ts';
import { FORMULAIRE } from './commun/formulaire.ts';
import { grilleProposee } from './commun/grille.ts';
import { DELAIS, LETTRES } from './commun/lettres.ts';
import { PIECES } from './commun/pieces.ts';
import { POSTES_EQUIPEMENT, POSTES_EXCLUS, POSTES_FONCTIONNEMENT } from './commun/postes.ts';
import { aConfirmer, de, inconnue, TEXTES } from './commun/sources.ts';

export const EDITION_2022_2024: Reglement = {
  code: '2022-2024',
  version: 2,
  type: 'AMI',
  titre: 'Tiers-lieux, 2022-2024',
  presentation: 'La Région finit de mailler le territoire : création là où il n’existe pas de tiers-lieu ouvert à moins de 20 mn en voiture, développement des lieux de trois ans et plus.',
  objectifs: ['Achever le maillage de la région', 'Développer les services des lieux existants'],
  periode: { ouvreLe: de(TEXTES.region2024, '2022-07-01'), dernierJourDepot: de(TEXTES.region2024, '2024-09-01'), heureDepot: inconnue },
  volets: [
    { code: 'creation', libelle: 'Création', description: 'Création d’un tiers-lieu dans un territoire en carence, sur deux ans.' },
    { code: 'developpement', libelle: 'Développement', description: 'Offre de services nouvelle ou consolidée d’un lieu ouvert depuis trois ans au moins.' },
  ],
  domaines: [
    { code: 'se-former', libelle: 'Se former autrement' },
    { code: 'artisanat', libelle: 'Travailler et produire autrement dans l’artisanat' },
    { code: 'agriculture', libelle: 'Travailler et produire autrement dans l’agriculture' },
    { code: 'experimenter-innover', libelle: 'Pouvoir expérimenter et innover' },
  ],
  beneficiaires: ['Associations', 'Entreprises TPE et PME et leurs groupements', 'Structures de l’économie sociale et solidaire', 'Collectivités locales et leurs groupements, dans le cadre de partenariats opérationnels avec les collectifs d’utilisateurs'],
  departements: DEPARTEMENTS,
  conditionsDepot: [...CONDITIONS_COMMUNES, conditionDomaine(TEXTES.region2024)],
  criteres: [
    beneficiaire(TEXTES.region2024),
    collectif(TEXTES.region2024, false),
    ...territoire(TEXTES.region2024),
    cinqCriteres(TEXTES.region2024),
    couverture(TEXTES.fiche2022),
    ...developpement(TEXTES.fiche2022, 'non-satisfait', TEXTES.region2024),
    doublon(2022, 2024),
  ],
  taux: {
    assiette: de(aConfirmer('HT si la TVA est récupérée, TTC sinon : à confirmer.'), 'ht-si-tva-recuperee'),
    tranches: [{ classe: 'toutes', tauxPourMille: de(TEXTES.fiche2022, 500), plafondCentimes: inconnue }],
  },
  depensesDepuis: de(aConfirmer('Les dépenses comptent à partir du dépôt : à confirmer.'), 'depot'),
  postes: [...POSTES_FONCTIONNEMENT, ...POSTES_EQUIPEMENT, ...POSTES_EXCLUS],
  pieces: PIECES,
  formulaire: FORMULAIRE,
  delais: DELAIS,
  lettres: LETTRES,
  grille: grilleProposee(1, false),
};
