import type { NatureChangement } from '@maillage/domain';

export const NATURES: Readonly<Record<NatureChangement, string>> = { calendrier: 'Changement de calendrier', budget: 'Changement de budget' };
