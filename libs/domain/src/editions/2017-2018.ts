import type { Reglement } from '../reglement/reglement.ts';
import { beneficiaire, cinqCriteres, collectif, DEPARTEMENTS, doublon, territoire } from './commun/criteres.ts';
import { CONDITIONS_COMMUNES } from './commun/depot.ts';
import { FORMULAIRE } from './commun/formulaire.ts';
import { DELAIS, LETTRES } from './commun/lettres.ts';
import { PIECES } from './commun/pieces.ts';
import { POSTES_EQUIPEMENT, POSTES_EXCLUS, POSTES_FONCTIONNEMENT } from './commun/postes.ts';
import { aConfirmer, de, inconnue, TEXTES } from './commun/sources.ts';

export const EDITION_2017_2018: Reglement = {
  code: '2017-2018',
  version: 1,
  type: 'AMI',
  titre: 'Développer les tiers-lieux, 2017-2018',
  presentation: 'La Région soutient l’amorçage de nouveaux tiers-lieux, l’évolution de lieux ouverts et les réseaux qui les relient.',
  objectifs: ['300 tiers-lieux actifs en 2020, dont la moitié soutenus par la Région', 'Amorcer les nouveaux lieux sur deux ans'],
  periode: { ouvreLe: de(TEXTES.guide2017, '2017-01-01'), dernierJourDepot: de(TEXTES.guide2017, '2018-10-01'), heureDepot: inconnue },
  volets: [
    { code: 'creation', libelle: 'Création', description: 'Amorçage d’un nouveau tiers-lieu, sur deux ans.' },
    { code: 'developpement', libelle: 'Développement', description: 'Nouvelle organisation ou nouvelle offre d’un lieu ouvert, non encore aidé pour une première version.' },
    { code: 'reseau', libelle: 'Réseaux', description: 'Réseaux infrarégionaux ou régionaux de tiers-lieux.' },
  ],
  domaines: [],
  beneficiaires: ['Associations', 'Entreprises TPE et PME et leurs groupements', 'Structures de l’économie sociale et solidaire', 'Collectivités, en partenariat avec le collectif des utilisateurs'],
  departements: DEPARTEMENTS,
  conditionsDepot: CONDITIONS_COMMUNES,
  criteres: [
    beneficiaire(aConfirmer('Liste des bénéficiaires reprise des éditions suivantes : à confirmer par la Région.')),
    collectif(TEXTES.guide2017, false),
    ...territoire(aConfirmer()),
    cinqCriteres(TEXTES.appel2017),
    {
      genre: 'deja-aide', volets: ['developpement'], article: 'Critères d’éligibilité, volet développement', source: TEXTES.guide2017, parametres: {},
      libelle: 'Le lieu n’a pas déjà été directement aidé « pour une 1ère version » par la Région ou les trois anciennes Régions.',
    },
    doublon(2017, 2018),
  ],
  taux: { assiette: de(aConfirmer('HT si la TVA est récupérée, TTC sinon : à confirmer.'), 'ht-si-tva-recuperee'), tranches: [{ classe: 'toutes', tauxPourMille: inconnue, plafondCentimes: inconnue }] },
  depensesDepuis: de(aConfirmer('Les dépenses comptent à partir du dépôt : à confirmer.'), 'depot'),
  postes: [...POSTES_FONCTIONNEMENT, ...POSTES_EQUIPEMENT, ...POSTES_EXCLUS],
  pieces: PIECES,
  formulaire: FORMULAIRE,
  delais: DELAIS,
  lettres: LETTRES,
};
