import type { Reglement } from '../reglement/reglement.ts';
import { beneficiaire, cinqCriteres, collectif, DEPARTEMENTS, doublon, territoire } from './commun/criteres.ts';
import { CONDITIONS_COMMUNES } from './commun/depot.ts';
import { FORMULAIRE } from './commun/formulaire.ts';
import { DELAIS, LETTRES } from './commun/lettres.ts';
import { PIECES } from './commun/pieces.ts';
import { POSTES_EQUIPEMENT, POSTES_EXCLUS, POSTES_FONCTIONNEMENT } from './commun/postes.ts';
import { aConfirmer, de, inconnue, TEXTES } from './commun/sources.ts';

const bareme = (tauxPourMille: number, plafondCentimes: number) => ({ tauxPourMille: de(TEXTES.fiche2019, tauxPourMille), plafondCentimes: de(TEXTES.fiche2019, plafondCentimes) });

export const EDITION_2019_2021: Reglement = {
  code: '2019-2021',
  version: 1,
  type: 'AMI',
  titre: 'Développer les tiers-lieux, 2019-2021',
  presentation: 'Un tiers-lieu à moins de 20 minutes de chez chaque habitant : la Région soutient création, développement et réseaux locaux.',
  objectifs: ['300 tiers-lieux en 2021', 'Un tiers-lieu à moins de 20 minutes de chaque habitant'],
  periode: { ouvreLe: de(TEXTES.region2019, '2019-01-01'), dernierJourDepot: de(TEXTES.region2019, '2021-09-01'), heureDepot: inconnue },
  volets: [
    { code: 'creation', libelle: 'Création', description: 'Création d’un tiers-lieu, sur deux ans.' },
    { code: 'developpement', libelle: 'Développement', description: 'Développement d’un tiers-lieu ouvert.' },
    { code: 'reseau', libelle: 'Réseaux locaux', description: 'Réseaux locaux de tiers-lieux.' },
  ],
  domaines: [],
  beneficiaires: ['Associations', 'Entreprises TPE et PME s’inscrivant dans les valeurs de l’ESS', 'Collectivités, avec les collectifs d’utilisateurs'],
  departements: DEPARTEMENTS,
  conditionsDepot: CONDITIONS_COMMUNES,
  criteres: [
    beneficiaire(TEXTES.fiche2019, { apprecierLesEntreprises: true }),
    collectif(TEXTES.fiche2019, false),
    ...territoire(aConfirmer()),
    cinqCriteres(TEXTES.region2019),
    doublon(2019, 2021),
  ],
  taux: {
    assiette: de(aConfirmer('Plafonds publiés « HT » ; TTC quand la TVA n’est pas récupérée : à confirmer.'), 'ht-si-tva-recuperee'),
    forteSi: ['qpv', 'ccdet'],
    tranches: [
      { classe: 'toutes', volets: ['reseau'], tauxPourMille: de(TEXTES.fiche2019, 500), plafondCentimes: inconnue },
      { classe: 'faible', ...bareme(300, 6_000_000) },
      { classe: 'partielle', ...bareme(400, 8_000_000) },
      { classe: 'forte', ...bareme(500, 10_000_000) },
    ],
  },
  depensesDepuis: de(aConfirmer('Les dépenses comptent à partir du dépôt : à confirmer.'), 'depot'),
  postes: [...POSTES_FONCTIONNEMENT, ...POSTES_EQUIPEMENT, ...POSTES_EXCLUS],
  pieces: PIECES,
  formulaire: FORMULAIRE,
  delais: DELAIS,
  lettres: LETTRES,
};
