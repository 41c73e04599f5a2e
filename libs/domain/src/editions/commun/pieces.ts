import type { PieceRequise } from '../../reglement/reglement.ts';
import { aConfirmer, loi } from './sources.ts';

const source = aConfirmer('Liste des pièces absente des textes publiés : à confirmer par la Région.');

/** Pièces du dépôt ; le RIB n’en fait pas partie, il se demande avec le premier paiement. */
export const PIECES: readonly PieceRequise[] = [
  { code: 'statuts', libelle: 'Statuts en vigueur', aide: 'Statuts datés et signés de la structure.', requis: true, si: { code: 'structure.categorie', parmi: ['association', 'entreprise'] }, justifie: 'existence de la structure', source },
  { code: 'dirigeants', libelle: 'Liste des dirigeants et procès-verbal qui les désigne', aide: 'Le procès-verbal montre qui peut engager l’association.', requis: true, si: { code: 'structure.categorie', egal: 'association' }, justifie: 'pouvoir de signer', source },
  { code: 'extrait-registre', libelle: 'Extrait d’immatriculation de moins de trois mois', aide: 'Extrait du registre national des entreprises : il nomme le représentant légal.', requis: true, si: { code: 'structure.categorie', egal: 'entreprise' }, justifie: 'pouvoir de signer', source },
  { code: 'deliberation', libelle: 'Délibération autorisant la demande', aide: 'Délibération de l’organe compétent approuvant le projet, son plan de financement et la demande.', requis: true, si: { code: 'structure.categorie', parmi: ['collectivite', 'etablissement-public'] }, justifie: 'pouvoir de signer', source },
  {
    code: 'decision-organe', libelle: 'Décision de l’organe compétent autorisant la demande', aide: 'Assemblée, conseil ou associés : au-delà de 23 000 €, une convention engagera la structure.', requis: true,
    si: { tous: [{ code: 'structure.categorie', parmi: ['association', 'entreprise'] }, { code: 'financement.demandeCentimes', auMoins: 2_300_001 }] }, justifie: 'pouvoir de signer', source,
  },
  { code: 'delegation', libelle: 'Délégation de pouvoir ou de signature', aide: 'Elle nomme la personne qui signe à la place du représentant légal.', requis: true, si: { code: 'structure.signataireDelegue', egal: true }, justifie: 'pouvoir de signer', source },
  { code: 'devis', libelle: 'Devis', aide: 'Un devis, ou une estimation détaillée, pour chaque dépense importante.', requis: true, justifie: 'montant des dépenses', source },
  { code: 'budget', libelle: 'Budget prévisionnel du projet', aide: 'Budget sur toute la durée du projet, en recettes et en dépenses.', requis: true, justifie: 'équilibre économique', source },
  { code: 'comptes', libelle: 'Derniers comptes annuels', aide: 'Bilan et compte de résultat du dernier exercice clos, s’il existe.', requis: false, si: { code: 'structure.categorie', parmi: ['association', 'entreprise'] }, justifie: 'situation financière', source },
  { code: 'collectif', libelle: 'Justificatif du collectif d’utilisateurs', aide: 'Charte signée, statuts de l’association ou convention de partenariat.', requis: false, si: { code: 'structure.categorie', parmi: ['collectivite', 'entreprise'] }, justifie: 'collectif d’utilisateurs', source },
  { code: 'ouverture', libelle: 'Justificatif de l’ouverture du lieu', aide: 'Bail, article de presse, programme daté, première facture de location d’un espace partagé…', requis: true, volets: ['developpement'], justifie: 'ancienneté', source },
  { code: 'emploi', libelle: 'Contrats de travail ou attestation d’emploi', aide: 'Contrats en cours, ou attestation de l’employeur indiquant type, durée et heures par semaine. Masquez ce qui n’est pas utile.', requis: true, volets: ['developpement'], justifie: 'emploi', source },
  { code: 'localisation', libelle: 'Plan de situation et photos du lieu', aide: 'Un plan ou une capture de carte, et quelques photos si le lieu existe.', requis: false, volets: ['creation', 'developpement'], justifie: 'situation du projet', source },
  { code: 'tva', libelle: 'Attestation de non-récupération de la TVA', aide: 'Elle permet de compter les dépenses toutes taxes comprises.', requis: true, si: { code: 'structure.recupereTva', egal: false }, justifie: 'assiette TTC', source },
  { code: 'de-minimis', libelle: 'Liste des aides de minimis reçues', aide: 'Date, financeur et montant des aides reçues sur les trois dernières années par l’entreprise unique.', requis: true, si: { code: 'engagements.aidesDeMinimis', egal: true }, justifie: 'règle de minimis', source: loi('Règlement (UE) 2023/2831') },
];
