import type { NatureChangement, PorteeChangement, VoieChangement } from '@maillage/domain';

export const NATURES: Readonly<Record<NatureChangement, string>> = { calendrier: 'Calendrier', budget: 'Budget' };
export const PORTEES: Readonly<Record<PorteeChangement, string>> = { calendrier: 'Dates', 'budget-lignes': 'Lignes du budget seules', 'montant-baisse': 'Montant ou assiette, à la baisse', 'montant-hausse': 'Montant à la hausse' };
export const VOIES: Readonly<Record<VoieChangement, string>> = { vote: 'Vote de la commission permanente', signataire: 'Acte du signataire délégué', lettre: 'Simple lettre' };
