import type { AvisJoue } from './dossier-joue.ts';

export const AVIS_ATTENDU: AvisJoue = {
  demandeLe: '2026-11-16', echeance: '2026-12-07', sections: ['structure', 'financement'],
  question: 'L’atelier de fabrication trouverait-il son public à côté des lieux déjà ouverts dans la métropole ?\nLe modèle économique vous paraît-il tenable sans aide après trois ans ?',
};

export const AVIS_EN_RETARD: AvisJoue = {
  demandeLe: '2026-10-27', echeance: '2026-11-10', sections: ['eligibilite'],
  question: 'Connaissez-vous, dans ce bassin de vie, un lieu ouvert qui rende déjà ce service ?',
};

export const AVIS_RENDU: AvisJoue = {
  demandeLe: '2026-10-05', echeance: '2026-10-20', sections: ['structure'],
  question: 'L’équipe vous paraît-elle prête à tenir ce développement ?',
  rendu: {
    le: '2026-10-16', sens: 'reserve',
    texte: 'Le lieu est connu et fréquenté ; la cuisine partagée répond à une demande que le réseau constate.\nRéserve : une seule personne porte l’animation. Un second référent, même à temps partiel, la lèverait.',
  },
};
