import type { Reglement } from '../reglement/reglement.ts';
import type { Question } from '../reglement/question.ts';
import { beneficiaire, DEPARTEMENTS, doublon, territoire } from './commun/criteres.ts';
import { CONDITIONS_COMMUNES } from './commun/depot.ts';
import { FORMULAIRE } from './commun/formulaire.ts';
import { grilleProposee } from './commun/grille.ts';
import { DELAIS, LETTRES } from './commun/lettres.ts';
import { PIECES } from './commun/pieces.ts';
import { POSTES_EQUIPEMENT, POSTES_EXCLUS, POSTES_FONCTIONNEMENT } from './commun/postes.ts';
import { aConfirmer, de, inconnue, publie } from './commun/sources.ts';

const annonce = publie('Annonce de l’appel à projets « Tiers-lieux et formation », novembre 2022');

/** Un groupement a un chef de file ; la part de chacun se dit dans le formulaire. */
const GROUPEMENT: readonly Question[] = [
  { code: 'chef-de-file', genre: 'ouiNon', etape: 'structure', requis: true, libelle: 'Votre structure est-elle le chef de file du groupement ?' },
  {
    code: 'membres', genre: 'groupe', etape: 'structure', requis: true, libelle: 'Membres du groupement', aide: 'Au moins un organisme de formation et un tiers-lieu (à confirmer).',
    questions: [
      { code: 'nom', genre: 'texte', etape: 'structure', requis: true, libelle: 'Nom du membre', max: 160 },
      { code: 'siret', genre: 'siret', etape: 'structure', requis: true, libelle: 'SIRET du membre' },
      { code: 'part', genre: 'montant', etape: 'structure', requis: true, libelle: 'Part de l’aide demandée', max: 100_000_000 },
    ],
  },
  { code: 'formations', genre: 'texteLong', etape: 'projet', requis: true, libelle: 'Quelles formations deviennent accessibles à proximité ?', max: 3000 },
];

export const AAP_TIERS_LIEUX_FORMATION: Reglement = {
  code: 'aap-tiers-lieux-formation',
  version: 2,
  type: 'AAP',
  titre: 'Tiers-lieux et formation',
  presentation: 'Rapprocher la formation des habitants : l’appel soutient des groupements d’organismes de formation et de tiers-lieux, sur des crédits de l’État délégués à la Région.',
  objectifs: ['Un accès de proximité à la formation', 'La coopération des acteurs de la formation, de l’orientation et de l’emploi'],
  periode: {
    ouvreLe: de(aConfirmer('Lancé en novembre 2022 ; le jour est à confirmer.'), '2022-11-15'),
    dernierJourDepot: de(annonce, '2024-09-01'),
    heureDepot: inconnue,
  },
  volets: [{ code: 'developpement', libelle: 'Projet de formation en tiers-lieu', description: 'Un parcours ou un service de formation ouvert dans un tiers-lieu.' }],
  domaines: [],
  beneficiaires: ['Groupements réunissant des acteurs de la formation et des tiers-lieux, représentés par un chef de file (à confirmer)'],
  departements: DEPARTEMENTS,
  conditionsDepot: CONDITIONS_COMMUNES,
  criteres: [
    beneficiaire(aConfirmer('Liste des bénéficiaires : à confirmer par la Région.')),
    ...territoire(aConfirmer()),
    doublon(2022, 2024),
  ],
  taux: {
    assiette: de(aConfirmer('HT si la TVA est récupérée, TTC sinon : à confirmer.'), 'ht-si-tva-recuperee'),
    tranches: [{ classe: 'toutes', tauxPourMille: inconnue, plafondCentimes: inconnue }],
  },
  depensesDepuis: de(aConfirmer('Les dépenses comptent à partir du dépôt : à confirmer.'), 'depot'),
  postes: [...POSTES_FONCTIONNEMENT, ...POSTES_EQUIPEMENT, ...POSTES_EXCLUS],
  pieces: PIECES.filter(({ code }) => code !== 'ouverture' && code !== 'emploi'),
  formulaire: [...GROUPEMENT, ...FORMULAIRE.filter(({ code }) => !['offre-nouvelle', 'ouverture-prevue'].includes(code))],
  delais: DELAIS,
  lettres: LETTRES,
  grille: grilleProposee(2, true),
};
