import { accord } from './actes.exemple.ts';
import { arreteAttributif, convention } from './attribution.exemple.ts';
import type { DonneesArreteModificatif, DonneesAvenant, DonneesReponseChangement } from './donnees/changement.ts';

const { projet, instant, date, autorite, service, agent, destinataire, references, journal, verification, rendu, lieu, subvention, projetAide, beneficiaire, signataire } = convention;
const entete = { projet, instant, date, autorite, service, agent, destinataire, references, journal, verification, rendu, lieu } as const;
const commun = {
  ...entete, subvention, projetAide, beneficiaire, signataire,
  visas: ['la convention n° CONV-SUB-2026-0007', 'la demande de changement du 3 mars 2027', 'la délibération n° 2027.214.CP du 5 avril 2027 de la commission permanente, exécutoire le 8 avril 2027'],
  articles: [{ titre: 'Montant et dépenses retenues', textes: ['Le montant de la subvention est ramené de 38 500,00 € à 30 000,00 € (trente mille euros) au plus.', 'Il est calculé sur une assiette de 75 000,00 € (soixante-quinze mille euros) de dépenses retenues.'] }],
};

export const avenant: DonneesAvenant = { ...commun, nature: 'avenant', gabarit: 'avenant.v1', rang: 1, signatureBeneficiaire: convention.signatureBeneficiaire, tribunal: convention.tribunal };
export const arreteModificatif: DonneesArreteModificatif = { ...commun, nature: 'arrete-modificatif', gabarit: 'arrete-modificatif.v1', recours: arreteAttributif.recours };
export const reponseChangement: DonneesReponseChangement = { ...entete, nature: 'reponse-changement', gabarit: 'reponse-changement.v1', subvention, projetAide, signataire, demandeeLe: '2027-03-03', objet: 'un changement de calendrier', sens: 'refus', motifs: ['Le retard ne tient pas au projet.'], articles: [], recours: accord.recours };
