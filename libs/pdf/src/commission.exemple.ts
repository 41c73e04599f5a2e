import { procesVerbal } from './actes.exemple.ts';
import type { DonneesDeliberation, DonneesProcesVerbalCommission, DonneesRapportCommission } from './donnees/commission.ts';
import type { Entete } from './donnees/entete.ts';

const { projet, instant, lieu, date, autorite, service, agent, destinataire, journal, verification, rendu } = procesVerbal;
const entete: Entete = { projet, instant, lieu, date, autorite, service, agent, destinataire, references: { dossier: '', seance: 'Commission permanente du 9 novembre 2026', appel: 'Commission permanente', deliberation: null }, journal, verification, rendu };
const seance = { le: '2026-11-09', lieu: 'Hôtel de Région, salle des délibérations' } as const;
const objet = 'AMI Tiers-lieux 2025-2028 – Création';
const annexe = {
  lignes: [
    { numero: 'AMI25-19-0042', structure: 'L’Établi du Vallon', siret: '732 829 320 00074', objet: 'Un atelier partagé au bourg', commune: 'Saint-Augustin (19)', assiette: '77 000,00 €', taux: '50 %', montant: '38 500,00 €' },
    { numero: 'AMI25-33-0017', structure: 'La Halle aux idées', siret: '200 034 528 00014', objet: 'Bureaux partagés et cantine', commune: 'Bègles (33)', assiette: '40 000,00 €', taux: '30 %', montant: '12 000,00 €' },
  ],
  totalAssiette: '117 000,00 €', totalMontant: '50 500,00 €',
};
const refus = [{ numero: 'AMI25-87-0003', structure: 'Atelier du Cèdre', objet: 'Un lieu de fabrication', commune: 'Limoges (87)', motifs: ['Le plan de financement n’est pas étayé.'] }];

export const rapport: DonneesRapportCommission = { ...entete, nature: 'rapport', gabarit: 'rapport.v1', seance, objet, expose: ['La Région soutient la création de tiers-lieux là où il n’en existe pas à moins de vingt minutes.', 'Deux projets ont reçu un avis favorable du comité.'], annexe, refus };
export const deliberation: DonneesDeliberation = {
  ...entete, nature: 'deliberation', gabarit: 'deliberation.v1', seance, numero: '2026.1109.CP', objet,
  visas: ['le code général des collectivités territoriales, notamment son article L. 4221-5', 'le règlement de l’appel « AMI Tiers-lieux 2025-2028 »', 'le rapport présenté à la commission permanente'],
  articles: [{ objet: 'Attribution', texte: 'Il est attribué 2 subventions d’un montant total de 50 500,00 € aux bénéficiaires de l’annexe.' }, { objet: 'Demandes non retenues', texte: 'La demande de l’annexe correspondante n’est pas retenue, pour les motifs qui y figurent.' }, { objet: 'Exécution', texte: 'Le Président est chargé de l’exécution de la présente délibération.' }], annexe, refus,
};
export const procesVerbalCommission: DonneesProcesVerbalCommission = {
  ...entete, nature: 'proces-verbal-commission', gabarit: 'proces-verbal-commission.v1', seance, president: 'Hélène Faucher',
  elus: [{ nom: 'Hélène Faucher', groupe: 'Groupe A', present: true }, { nom: 'Marc Lestrade', groupe: 'Groupe B', present: true }, { nom: 'Inès Tauzin', groupe: '', present: false }],
  quorum: { presents: 2, exige: 2, deportsComptent: true },
  rapports: [{ objet, deliberation: '2026.1109.CP', total: '38 500,00 €', dossiers: [
    { numero: 'AMI25-19-0042', structure: 'L’Établi du Vallon', issue: 'Adopté', montant: '38 500,00 €', voix: { pour: 1, contre: 0, abstentions: 0 }, motif: null, deportes: [{ nom: 'Marc Lestrade', motif: 'siège au conseil d’administration de la structure' }] },
    { numero: 'AMI25-33-0017', structure: 'La Halle aux idées', issue: 'Retiré', montant: null, voix: null, motif: 'Budget à revoir avec le porteur.', deportes: [] },
  ] }],
};
