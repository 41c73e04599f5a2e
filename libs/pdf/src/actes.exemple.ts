import type { DonneesAccord, DonneesAccuseCourrier, DonneesAccuseReception, DonneesAttestationCompletude, DonneesAjournement, DonneesAvis, DonneesRecapitulatif, DonneesRefus, DonneesDemandeComplements, DonneesIrrecevabilite } from './donnees/donnees-acte.ts';
import type { DonneesProcesVerbal } from './donnees/proces-verbal.ts';
import type { Deliberation, Entete, Projet, Signataire, TraitementAlgorithmique, VoiesDeRecours } from './donnees/entete.ts';
import { LOGO_MAILLAGE } from './mise-en-page/logo.ts';
import { VERSIONS_RENDU } from './mise-en-page/polices.ts';

/** Un exemple inventé de chaque acte, complet : il sert aux essais et montre ce qu’il faut figer. */
const entete: Entete = {
  projet: false,
  instant: '2026-11-03T13:32:07.412Z',
  lieu: 'Bordeaux',
  date: '2026-11-03',
  autorite: {
    nom: 'Région Nouvelle-Aquitaine', direction: 'Direction de l’économie sociale et de l’innovation',
    adresse: ['14 rue de la Démonstration', '33000 Bordeaux'], logo: LOGO_MAILLAGE,
  },
  service: { service: 'Service Tiers-lieux', adresse: ['14 rue de la Démonstration', '33000 Bordeaux'], courriel: 'tiers-lieux@region.test', telephone: '05 00 00 00 00' },
  agent: { nom: 'Claire Vasseur', fonction: 'chargée de mission tiers-lieux', courriel: 'c.vasseur@region.test', telephone: '05 00 00 00 12' },
  destinataire: {
    adresse: ['Association L’Établi du Vallon', 'Madame Inès Carrère, présidente', '3 place du Foirail', '19390 Saint-Augustin'],
    civilite: 'Madame la Présidente,',
  },
  references: { dossier: 'AMI25-19-0042', appel: 'AMI Tiers-lieux 2025-2028', deliberation: null },
  journal: { empreinte: '3f9a41c07be2d85516ac90f7e1b3482d6c5f0a9971e84b23d0c6ff175a2e9b84' },
  verification: { adresse: 'https://tiers-lieux.region.test/verification/7KQ2-M4XD-91TB' },
  rendu: VERSIONS_RENDU,
};

const projet: Projet = { structure: 'L’Établi du Vallon', siret: '200 034 528 00014', intitule: 'L’Établi : atelier partagé et bureaux du plateau', volet: 'création', commune: 'Saint-Augustin (Corrèze)' };
const montantDemande = { chiffres: '42 000,00 €', lettres: 'quarante-deux mille euros' };
const decision: Deliberation = { numero: '2026.1871.CP', seance: '2026-11-16', executoireLe: '2026-11-19', organe: 'la commission permanente du Conseil régional' };
const signataire: Signataire = {
  nom: 'Hélène Marsac', qualite: 'Directrice générale adjointe', delegation: 'Pour le Président du Conseil régional et par délégation,',
  mention: 'Notifié par le portail, sans signature manuscrite (art. L. 212-2 CRPA).',
};
const recours: VoiesDeRecours = {
  delai: 'deux mois',
  gracieux: { destinataire: 'Monsieur le Président du Conseil régional', adresse: '14 rue de la Démonstration, 33000 Bordeaux' },
  contentieux: { tribunal: 'tribunal administratif de Bordeaux', adresse: 'adresse à confirmer', teleservice: 'www.telerecours.fr' },
};
const algorithme: TraitementAlgorithmique = {
  urlRegles: 'https://tiers-lieux.region.test/regles',
  demande: 'tiers-lieux@region.test ou au Service Tiers-lieux, 14 rue de la Démonstration, 33000 Bordeaux',
  cada: { nom: 'Commission d’accès aux documents administratifs (CADA)', adresse: 'adresse à confirmer' },
};
const empreinte = (graine: number): string => Array.from({ length: 64 }, (_, rang) => ((graine * 31 + rang * rang * 7 + rang) % 16).toString(16)).join('');

export const accuseReception: DonneesAccuseReception = {
  ...entete, nature: 'accuse-reception', gabarit: 'accuse-reception.v1', projetDepose: projet, montantDemande, recours, algorithme,
  recu: { jour: '2026-11-03', heure: '14 h 32 (heure de Paris)' },
  rejetImplicite: { le: '2027-01-03', delai: 'deux mois' },
  depensesDepuis: '2026-11-03',
  pieces: ['Statuts signés', 'Procès-verbal désignant la présidente', 'Budget prévisionnel sur deux ans', 'Devis des aménagements', 'Relevé d’identité bancaire', 'Convention d’occupation du local']
    .map((libelle, rang) => ({ libelle, fichier: `${['statuts', 'pv-ag-2026', 'budget-2027-2028', 'devis-menuiserie', 'rib', 'convention-commune'][rang]}.pdf`, sha256: empreinte(rang + 3) })),
};

export const accuseCourrier: DonneesAccuseCourrier = {
  ...accuseReception, gabarit: 'accuse-courrier.v1', recu: { jour: '2026-11-02', maniere: 'par la poste', poste: '2026-10-30' }, depensesDepuis: '2026-11-02', rejetImplicite: { le: '2027-01-02', delai: 'deux mois' },
  pieces: accuseReception.pieces.slice(0, 3), horsDelai: null, manquantes: ['Relevé d’identité bancaire', 'Convention d’occupation du local'],
  reprise: { code: '7KQ2-M4XD-91TB', adresse: 'https://tiers-lieux.region.test/reprise', jusquAu: '2027-02-01' },
};

export const attestationCompletude: DonneesAttestationCompletude = {
  ...entete, nature: 'attestation-completude', gabarit: 'attestation-completude.v1', projetDepose: projet, montantDemande, recuLe: '2026-10-05', completLe: '2026-11-03',
  pieces: accuseReception.pieces, complements: [{ demandesLe: '2026-10-12', recusLe: '2026-10-27' }], rejetImplicite: { le: '2026-12-20', joursSuspendus: 15 },
};

export const accord: DonneesAccord = {
  ...entete, nature: 'accord', gabarit: 'accord.v1', instant: '2026-11-20T09:05:00.000Z', date: '2026-11-20', references: { ...entete.references, deliberation: decision.numero },
  projetAide: projet, decision, signataire, recours, algorithme, montantDemande,
  montant: { chiffres: '38 500,00 €', lettres: 'trente-huit mille cinq cents euros' },
  assiette: { chiffres: '96 250,00 €', lettres: 'quatre-vingt-seize mille deux cent cinquante euros' },
  tauxEffectif: '40 %',
  conditions: ['ouvrir le lieu au public au plus tard le 30 juin 2027 ;', 'associer les utilisateurs à la gestion du lieu, par un comité réuni au moins deux fois par an ;', 'signaler sans délai tout changement de site, de statut ou de plan de financement.'],
  duree: { debut: '2026-11-03', fin: '2028-11-02' },
  depensesDepuis: '2026-11-03',
  versement: ['une avance de 50 % après signature de la convention (à confirmer) ;', 'le solde, sur présentation des dépenses acquittées et du compte rendu financier (à confirmer).'],
  convention: 'Le montant dépassant 23 000 €, une convention entre la Région et votre structure précise l’objet, le versement et le contrôle de l’aide (art. 10 de la loi n° 2000-321 du 12 avril 2000). Elle vous sera proposée dans votre espace ; aucun versement n’intervient avant sa signature.',
  regimeAide: null,
};

export const refus: DonneesRefus = {
  ...entete, nature: 'refus', gabarit: 'refus.v1', instant: '2026-11-20T09:06:00.000Z', date: '2026-11-20', references: { ...entete.references, deliberation: decision.numero },
  projetPresente: { ...projet, volet: 'développement' }, decision, signataire, recours, algorithme, montantDemande,
  motifs: ['Le lieu est ouvert depuis moins de trois ans, et l’emploi consacré à son animation reste inférieur au seuil du règlement.', 'Le plan de financement repose sur des recettes de location qui ne sont pas encore étayées.'],
  constats: [
    { libelle: 'Ouvert depuis au moins trois ans', article: 'règlement 2025-2028, art. 4', motif: 'Ouvert le 14 mars 2024, demande déposée le 3 novembre 2026 : il manque quatre mois et onze jours.', changement: 'Éligible à partir du 14 mars 2027.' },
    { libelle: 'Employeur d’au moins 0,5 ETP', article: 'règlement 2025-2028, art. 4', motif: '0,4 ETP déclaré : il manque 0,1 ETP.', changement: 'Porter l’emploi consacré à l’animation du lieu à 0,5 ETP, soit 17 h 30 par semaine pour un temps plein de 35 heures.' },
  ],
  budget: null,
  appelOuvertJusquAu: '2028-09-01',
};

export const ajournement: DonneesAjournement = {
  ...entete, nature: 'ajournement', gabarit: 'ajournement.v1', instant: '2026-11-18T10:00:00.000Z', date: '2026-11-18',
  projetPresente: projet, montantDemande, signataire,
  seance: { jour: '2026-11-16', organe: 'la commission permanente du Conseil régional' },
  prochaineSeance: '2026-12-14',
  motifs: ['L’avis de la Coopérative Tiers-Lieux, demandé le 2 novembre, n’était pas encore rendu.', 'La convention d’occupation du local doit être signée par la commune le 25 novembre.'],
  rejetImplicite: { le: '2027-01-03', delai: 'deux mois' },
};

export const recapitulatif: DonneesRecapitulatif = {
  ...entete, nature: 'recapitulatif', gabarit: 'recapitulatif.v1', projetDepose: projet, montantDemande, recu: accuseReception.recu, deposePar: 'Inès Carrère, présidente', pieces: accuseReception.pieces,
  sections: [
    { titre: 'La structure', tableaux: [], reponses: [
      { question: 'Nom', reponse: 'L’Établi du Vallon' }, { question: 'Forme juridique', reponse: 'Association déclarée' }, { question: 'SIRET', reponse: '200 034 528 00014' },
      { question: 'Représentante légale', reponse: 'Inès Carrère, présidente' }, { question: 'Récupère la TVA', reponse: 'Non' }, { question: 'Site web', reponse: '' },
    ] },
    { titre: 'Le projet', tableaux: [], reponses: [
      { question: 'Intitulé', reponse: projet.intitule },
      { question: 'Décrivez votre projet', reponse: 'Une ancienne menuiserie, au centre du bourg, devient un atelier partagé ouvert aux artisans, aux habitants et aux télétravailleurs du plateau. Le rez-de-chaussée accueille les machines et un espace de formation ; l’étage, huit postes de travail et une salle de réunion.\n\nLe collectif d’utilisateurs, réuni depuis 2024, compte vingt-trois personnes. Il tient une permanence chaque samedi, a fixé les tarifs et choisi les équipements. La commune met le bâtiment à disposition pour neuf ans.' },
      { question: 'Domaines', reponse: 'Fabriquer et produire autrement ; apprendre et se former autrement' },
    ] },
    { titre: 'Le plan de financement', reponses: [], tableaux: [
      { legende: 'Dépenses', colonnes: [{ titre: 'Poste', part: 8 }, { titre: 'Montant HT', part: 3, alignement: 'droite' }], lignes: [['Aménagements intérieurs', '38 000,00 €'], ['Machines et équipements', '31 500,00 €'], ['Animation (0,6 ETP sur deux ans)', '26 750,00 €']], total: ['Total', '96 250,00 €'] },
      { legende: 'Ressources', colonnes: [{ titre: 'Origine', part: 5 }, { titre: 'État', part: 3 }, { titre: 'Montant', part: 3, alignement: 'droite' }], lignes: [['Région (subvention demandée)', 'demandée', '42 000,00 €'], ['Communauté de communes', 'acquise', '15 000,00 €'], ['Autofinancement', 'acquise', '39 250,00 €']], total: ['Total', '', '96 250,00 €'] },
    ] },
  ],
  engagements: ['La structure est à jour de ses obligations sociales et fiscales.', 'Les renseignements donnés sont exacts ; la signataire a pouvoir d’engager la structure.', 'La structure souscrit le contrat d’engagement républicain (version du 31 décembre 2021).'],
};

export const avis: DonneesAvis = {
  ...entete, nature: 'avis', gabarit: 'avis.v1', instant: '2026-11-12T10:40:00.000Z', date: '2026-11-12',
  destinataire: { adresse: ['Service Tiers-lieux', '14 rue de la Démonstration', '33000 Bordeaux'], civilite: '' },
  objet: { intitule: projet.intitule, structure: projet.structure, commune: projet.commune },
  demande: {
    par: 'Claire Vasseur', le: '2026-11-04', echeance: '2026-11-19', question: 'Le projet complète-t-il les lieux déjà ouverts alentour ?\nL’animation prévue vous paraît-elle tenable la première année ?',
    sections: ['Projet et calendrier', 'Structure'], pieces: [{ libelle: 'Budget prévisionnel sur deux ans', fichier: 'budget-2027-2028.pdf', sha256: empreinte(5) }],
  },
  expert: { nom: 'Noé Lacombe', fonction: 'chargé d’accompagnement, Coopérative Tiers-Lieux' }, renduLe: '2026-11-12', sens: 'Favorable avec réserves',
  texte: 'Le plateau n’a pas d’atelier partagé ; la demande locale est établie par deux réunions publiques.\nRéserve : l’animation repose sur une seule personne à mi-temps. Un appui bénévole organisé la lèverait.',
  signataire: { nom: 'Noé Lacombe', qualite: 'Chargé d’accompagnement, Coopérative Tiers-Lieux', delegation: null, mention: 'Avis rendu par le portail, sans signature manuscrite.' },
};

export const demandeComplements: DonneesDemandeComplements = {
  ...entete, nature: 'demande-complements', gabarit: 'demande-complements.v1', instant: '2026-11-10T09:00:00.000Z', date: '2026-11-10',
  projetDepose: projet, message: 'Merci pour ce dossier, déjà très clair. Il ne nous manque que les points suivants.',
  points: [
    { libelle: 'Statuts signés', texte: 'L’exemplaire joint n’est pas signé : déposez la version signée.', requis: true },
    { libelle: 'Question', texte: 'Le bail du local est-il déjà signé ?', requis: false },
  ],
  echeance: '2026-12-10', espace: 'https://tiers-lieux.region.test/dossiers/42/completer', suspensif: true, rejetImpliciteLe: '2027-02-02',
};

export const irrecevabilite: DonneesIrrecevabilite = {
  ...entete, nature: 'irrecevabilite', gabarit: 'irrecevabilite.v1', instant: '2026-12-20T09:00:00.000Z', date: '2026-12-20',
  projetPresente: projet, recuLe: '2026-11-03', motif: 'elle est restée incomplète malgré notre demande et notre rappel',
  explications: 'Nous vous avons demandé les statuts signés le 10 novembre 2026 et rappelé cette demande le 3 décembre 2026. Ils ne nous sont pas parvenus.',
  manques: ['Statuts signés'], appelOuvertJusquAu: '2028-09-01', signataire, recours,
};

export const procesVerbal: DonneesProcesVerbal = {
  ...entete, nature: 'proces-verbal', gabarit: 'proces-verbal.v1', references: { dossier: '', seance: 'Comité du 15 septembre 2026', appel: 'Comité de sélection « Tiers-lieux »', deliberation: null },
  destinataire: { adresse: ['Service Tiers-lieux'], civilite: '' },
  seance: { le: '2026-09-15', lieu: 'Hôtel de Région, salle 214', ouverteA: '14 h 03', closeA: '16 h 41' },
  membres: [{ nom: 'Nadia Belkacem', qualite: 'Personnalité qualifiée', present: true }, { nom: 'Jean-Marc Pouget', qualite: 'Membre du comité', present: true }, { nom: 'Odile Verneuil', qualite: 'Coopérative des tiers-lieux', present: true }, { nom: 'Rémi Castel', qualite: 'Réseau consulaire', present: false }],
  quorum: { presents: 3, exige: 3 },
  dossiers: [
    { numero: 'AMI25-19-0042', structure: 'L’Établi du Vallon', commune: 'Saint-Augustin', demande: '42 000,00 €', avis: 'Favorable', montant: '38 500,00 €', motifs: [], voix: { pour: 2, contre: 0, abstentions: 0, presents: 2 }, deportes: ['Odile Verneuil'] },
    { numero: 'AMI25-33-0017', structure: 'La Halle aux idées', commune: 'Bègles', demande: '50 000,00 €', avis: 'Ajourné', montant: null, motifs: ['Le collectif d’utilisateurs reste à constituer.'], voix: { pour: 3, contre: 0, abstentions: 0, presents: 3 }, deportes: [] },
    { numero: 'AMI25-87-0003', structure: 'Atelier du Cèdre', commune: 'Limoges', demande: '12 000,00 €', avis: null, montant: null, motifs: [], voix: null, deportes: [] },
  ],
  enveloppe: '120 000,00 €', retenu: '38 500,00 €',
  signataire: { nom: 'Nadia Belkacem', qualite: 'Présidente de séance', delegation: null, mention: 'Avis enregistrés en séance dans le portail.' },
};
