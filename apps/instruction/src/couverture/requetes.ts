import { queryOptions } from '@tanstack/react-query';
import type { CouvertureRegion, ListeDossiers } from '@maillage/contrats';
import { appeler } from '../api/client.ts';
import type { Famille } from './projets.ts';
import { ETATS } from './projets.ts';

const CINQ_MINUTES = 5 * 60_000;

/** La couverture du jour, filtrée par département s’il y en a un. */
export const couverture = (departement: string) => queryOptions({
  queryKey: ['couverture', departement], staleTime: CINQ_MINUTES,
  queryFn: ({ signal }) => appeler<CouvertureRegion>(`/api/couverture${departement ? `?departement=${departement}` : ''}`, { signal }),
});

/** Les cent dossiers de création les plus récents d’une famille ; `suivant` dit s’il y en a d’autres. */
export const projets = (famille: Famille, departement: string) => queryOptions({
  queryKey: ['dossiers', 'couverture', famille, departement],
  queryFn: ({ signal }) => appeler<ListeDossiers>(`/api/instruction/dossiers?${new URLSearchParams({ volet: 'creation', etat: ETATS[famille].join(','), taille: '100', ...(departement ? { departement } : {}) })}`, { signal }),
});
