import { LOGO_MAILLAGE } from '../mise-en-page/logo.ts';
import type { DonneesReleve, SubventionDuReleve } from './donnees-releve.ts';

const subvention = (rang: number, propre: Partial<SubventionDuReleve> = {}): SubventionDuReleve => ({
  numero: `SUB-2024-000${rang}`, objet: 'L’Œuvre commune', dispositif: 'AMI « Tiers-lieux » 2022-2024', deliberation: '2024.123.CP', voteeLe: '2024-06-03', caduqueLe: '2027-06-03', etat: 'En cours de versement',
  voteCentimes: 6_000_000, engageCentimes: 6_000_000, verseCentimes: 3_000_000, resteCentimes: 3_000_000, tropPercuCentimes: 0, versements: [{ le: '2024-09-02', genre: 'Avance', mandat: '2024-240', montantCentimes: 3_000_000 }], ...propre,
});

/** Un bénéficiaire inventé : une subvention en cours, une soldée avec un trop-perçu, une qui n’a rien reçu. */
export const releve: DonneesReleve = {
  gabarit: 'releve-beneficiaire.v1', le: '2026-11-20', editeur: { nom: 'Région d’Exemple', logo: LOGO_MAILLAGE }, beneficiaire: { nom: 'Association de l’Œuvre commune', siren: '200034528' },
  subventions: [
    subvention(1),
    subvention(2, { objet: 'La Manufacture coopérative des savoir-faire partagés du pays d’Exemple', etat: 'Soldée', engageCentimes: 1_800_001, voteCentimes: 2_000_000, verseCentimes: 1_800_001, resteCentimes: 0, tropPercuCentimes: 50_001, versements: [{ le: '2019-03-01', genre: 'Avance', mandat: null, montantCentimes: 1_000_000 }, { le: '2021-12-15', genre: 'Solde', mandat: '2021-77', montantCentimes: 800_001 }] }),
    subvention(3, { etat: 'Votée', deliberation: null, engageCentimes: 0, verseCentimes: 0, resteCentimes: 6_000_000, versements: [] }),
  ],
};
