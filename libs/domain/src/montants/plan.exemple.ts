import type { PlanDeFinancement } from './plan.ts';

/** Un plan équilibré de 75 000 € HT, dont une ligne non éligible et une engagée avant le dépôt. */
export const PLAN: PlanDeFinancement = {
  volet: 'creation', categorie: 'association', nature: 'fonctionnement', recupereTva: true, deposeLe: '2026-07-01T10:00:00+02:00',
  territoire: { vulnerabilite: null, qpv: false, ccdet: false },
  depenses: [
    { id: 'a', poste: 'animation', libelle: 'Animatrice', htCentimes: 4_000_000, ttcCentimes: 4_800_000, engageeLe: '2026-09-01' },
    { id: 'b', poste: 'ingenierie', libelle: 'Étude', htCentimes: 2_000_000, ttcCentimes: 2_400_000, engageeLe: null },
    { id: 'c', poste: 'acquisition-immobiliere', libelle: 'Achat d’un local', htCentimes: 1_000_000, ttcCentimes: 1_200_000, engageeLe: null },
    { id: 'd', poste: 'communication', libelle: 'Site', htCentimes: 500_000, ttcCentimes: 600_000, engageeLe: '2026-06-30' },
  ],
  recettes: [{ nature: 'commune', montantCentimes: 1_000_000 }, { nature: 'apport-propre', montantCentimes: 3_000_000 }, { nature: 'prive', montantCentimes: 1_000_000 }],
  demandeCentimes: 2_500_000,
};
