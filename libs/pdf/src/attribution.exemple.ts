import { accord } from './actes.exemple.ts';
import type { Attribution, DonneesArreteAttributif, DonneesConvention } from './donnees/attribution.ts';

const { autorite, service, agent, destinataire, references, journal, verification, rendu, lieu, projetAide, decision, duree, depensesDepuis, recours } = accord;

/** Une attribution inventée, complète. */
const attribution: Attribution = {
  projet: false, instant: '2026-11-24T09:00:00.000Z', date: '2026-11-24', autorite, service, agent, destinataire, references, journal, verification, rendu, lieu,
  subvention: 'SUB-2026-0007', projetAide, decision, duree, depensesDepuis, conditions: accord.conditions,
  beneficiaire: { nom: 'L’Établi du Vallon', siret: '200 034 528 00014', adresse: '3 place du Foirail, 19390 Saint-Augustin', representant: 'Inès Carrère, présidente' },
  visas: [
    'le code général des collectivités territoriales, notamment ses articles L. 1611-4 et L. 4221-5', 'la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1, 10 et 10-1, et le décret n° 2001-495 du 6 juin 2001',
    'le règlement (UE) 2023/2831 du 13 décembre 2023', 'le règlement de l’appel AMI Tiers-lieux 2025-2028', 'la délibération n° 2026.1871.CP du 16 novembre 2026 de la commission permanente, exécutoire le 19 novembre 2026', 'la demande n° AMI25-19-0042 déposée le 3 novembre 2026',
  ],
  aideEtat: 'L’aide est accordée sur le fondement du règlement (UE) 2023/2831 du 13 décembre 2023 relatif aux aides de minimis : sur trois ans glissants, une entreprise unique ne reçoit pas plus de 300 000 €.',
  montant: accord.montant, assiette: accord.assiette, taux: '40 %', autresAides: { chiffres: '5 000,00 €', lettres: 'cinq mille euros' },
  versement: ['une avance de 50 % au plus, soit 19 250,00 €, après la notification de l’acte (à confirmer) ;', 'des acomptes sur dépenses justifiées, le cumul des versements restant sous 80 %, soit 30 800,00 € (à confirmer) ;', 'le solde sur présentation des dépenses acquittées, du compte rendu financier et du bilan.'],
  caduqueLe: '2029-11-16', signataire: { ...accord.signataire, mention: 'Signé après le bénéficiaire, la dépense étant engagée.' },
};

export const convention: DonneesConvention = {
  ...attribution, nature: 'convention', gabarit: 'convention.v1', signatureAvantLe: '2027-05-16', engagementRepublicain: true, tribunal: 'tribunal administratif de Bordeaux',
  redistribution: [{ beneficiaire: 'Les Ateliers du Foirail (SIREN 123 456 782)', montant: '4 000,00 €' }],
  signatureBeneficiaire: { nom: 'Inès Carrère', qualite: 'Présidente', delegation: 'Pour le bénéficiaire,', mention: 'Accepté dans le portail, ou signé à la main ; la date de la signature est gardée avec l’acte.' },
};

export const arreteAttributif: DonneesArreteAttributif = { ...attribution, nature: 'arrete-attributif', gabarit: 'arrete-attributif.v1', autresAides: null, conditions: [], recours, signataire: { ...accord.signataire, mention: 'Signé une fois la dépense engagée.' } };
