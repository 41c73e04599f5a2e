import type { Depose } from './dossier-joue.ts';
import { AVIS_ATTENDU, AVIS_EN_RETARD, AVIS_RENDU } from './expertises.ts';

const COUPE = { poste: 'communication', gardePourMille: 500, motif: 'Part des portes ouvertes déjà financée par la commune.' };

/** En instruction : critères confirmés en partie ou en tout, budgets commencés ; les trois verdicts s’y voient. */
export const EN_INSTRUCTION: readonly Depose[] = [
  { qui: 'dune', nom: 'La Pinède numérique', volet: 'developpement', commune: '33214', theme: 'formation', budget: 57_000, deposeLe: '2026-10-05', jusqua: 'examen', confirmes: 3 },
  { qui: 'landiras', nom: 'Les Remparts actifs', volet: 'creation', commune: '33352', theme: 'reparation', budget: 66_000, deposeLe: '2026-10-12', jusqua: 'examen', confirmes: 2 },
  { qui: 'rive', nom: 'Le Hangar des Bassins', volet: 'creation', commune: '33063', theme: 'fablab', budget: 140_000, deposeLe: '2026-09-28', jusqua: 'complet', expertise: AVIS_ATTENDU },
  { qui: 'leyre', nom: 'L’Éco-atelier du Barp', volet: 'creation', commune: '33029', theme: 'reparation', budget: 71_000, deposeLe: '2026-09-14', jusqua: 'budget', coupe: COUPE },
  { qui: 'valbrune', nom: 'La Maison des Sources', volet: 'creation', commune: '87064', theme: 'sante', budget: 97_000, deposeLe: '2026-10-08', jusqua: 'examen', confirmes: 4, expertise: AVIS_EN_RETARD },
  { qui: 'tilleuls', nom: 'Le Préau', volet: 'developpement', commune: '87187', theme: 'cuisine', budget: 62_000, deposeLe: '2026-09-21', jusqua: 'budget', expertise: AVIS_RENDU },
  { qui: 'gartempe', nom: 'L’Établi des Brandes', volet: 'creation', commune: '87161', theme: 'artisanat', budget: 59_000, deposeLe: '2026-10-19', jusqua: 'complet' },
  { qui: 'charbonniere', nom: 'La Braise', volet: 'creation', commune: '16085', theme: 'fablab', budget: 74_000, deposeLe: '2026-10-01', jusqua: 'examen' },
  { qui: 'meymac', nom: 'Bois Debout, le second souffle', volet: 'developpement', commune: '19136', theme: 'artisanat', budget: 110_000, deposeLe: '2026-09-17', jusqua: 'budget', change: { projet: { interruptions: [{ du: '2025-01-06', au: '2025-02-21' }] } } },
  { qui: 'garazi', nom: 'Etxe Irekia', volet: 'creation', commune: '64485', theme: 'terres', budget: 86_000, deposeLe: '2026-10-15', jusqua: 'complet' },
  { qui: 'loudun', nom: 'Tour de Main', volet: 'developpement', commune: '86137', theme: 'artisanat', budget: 68_000, deposeLe: '2026-10-22', jusqua: 'complet', change: { projet: { contrats: [{ type: 'CDI', heuresHebdo: 14, tempsPlein: 35, debut: '2024-09-02' }] } } },
  { qui: 'souterraine', nom: 'La Gare des Brandes', volet: 'creation', commune: '23176', theme: 'bureaux', budget: 94_000, deposeLe: '2026-10-06', jusqua: 'examen', confirmes: 5, change: { projet: { numerique: 'bas-debit' } } },
];

/** Prêts pour le comité de décembre, vus en septembre, ou inscrits à la commission de décembre. */
export const EN_COMITE: readonly Depose[] = [
  { qui: 'rive', nom: 'Rive Commune, les ateliers du soir', volet: 'developpement', commune: '33119', theme: 'formation', budget: 88_000, deposeLe: '2026-09-03', jusqua: 'propose', comite: '2026-12-01' },
  { qui: 'tilleuls', nom: 'Les Serres du Pays arédien', volet: 'creation', commune: '87032', theme: 'terres', budget: 79_000, deposeLe: '2026-09-10', jusqua: 'propose', comite: '2026-12-01' },
  { qui: 'bort', nom: 'La Rive haute', volet: 'creation', commune: '19028', theme: 'bureaux', budget: 65_000, deposeLe: '2026-09-08', jusqua: 'propose', comite: '2026-12-01', coupe: COUPE },
  { qui: 'oleron', nom: 'Le Chai des Indépendants', volet: 'creation', commune: '17299', theme: 'bureaux', budget: 54_000, deposeLe: '2026-09-22', jusqua: 'propose', comite: '2026-12-01', sens: 'refus', motifs: ['Le projet se trouve à moins de 20 minutes en voiture d’un tiers-lieu suspendu dont la réouverture est annoncée.'] },
  { qui: 'dune', nom: 'Le Comptoir des Passes', volet: 'developpement', commune: '33005', theme: 'reparation', budget: 72_000, deposeLe: '2026-07-02', jusqua: 'comite' },
  { qui: 'excideuil', nom: 'Le Causse à Partager', volet: 'creation', commune: '24164', theme: 'terres', budget: 84_000, deposeLe: '2026-06-29', jusqua: 'comite' },
  { qui: 'valbrune', nom: 'L’Ancienne Perception', volet: 'creation', commune: '87085', theme: 'bureaux', budget: 60_000, deposeLe: '2026-07-06', jusqua: 'comite', sens: 'refus', motifs: ['Un tiers-lieu ouvert se trouve à moins de 20 minutes en voiture du projet.'] },
  { qui: 'tonneins', nom: 'La Cale sèche', volet: 'developpement', commune: '47310', theme: 'artisanat', budget: 69_000, deposeLe: '2026-07-09', jusqua: 'comite', sens: 'refus', motifs: ['Le lieu est ouvert depuis moins de trois ans au jour du dépôt.'], change: { projet: { activiteDepuis: '2024-10-01' } } },
  { qui: 'landiras', nom: 'Le Four banal', volet: 'creation', commune: '33095', theme: 'cuisine', budget: 91_000, deposeLe: '2026-07-13', jusqua: 'inscrit', commission: '2026-12-14' },
  { qui: 'gartempe', nom: 'La Forge aux Livres', volet: 'creation', commune: '87089', theme: 'formation', budget: 63_000, deposeLe: '2026-07-20', jusqua: 'inscrit', commission: '2026-12-14' },
  { qui: 'melle', nom: 'Le Mellois en Partage', volet: 'creation', commune: '79174', theme: 'cuisine', budget: 77_000, deposeLe: '2026-07-16', jusqua: 'inscrit', commission: '2026-12-14', coupe: COUPE },
  { qui: 'casteljaloux', nom: 'La Serre des Idées', volet: 'creation', commune: '47001', theme: 'bureaux', budget: 58_000, deposeLe: '2026-07-22', jusqua: 'inscrit', commission: '2026-12-14', sens: 'refus', motifs: ['Un tiers-lieu ouvert se trouve à moins de 20 minutes en voiture du projet.'] },
  { qui: 'gartempe', nom: 'La Sellerie', volet: 'developpement', commune: '87011', theme: 'artisanat', budget: 70_000, deposeLe: '2026-07-27', jusqua: 'comite', avis: 'ajourne' },
];
