import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CouvertureAvecProjets, ListeDossiers } from '@maillage/contrats';
import { appeler } from '../api/client.ts';
import { ETATS_DES_PROJETS, type FamilleDeProjets as Famille } from '@maillage/domain';

const CINQ_MINUTES = 5 * 60_000;

/** La couverture du jour, filtrée par département s’il y en a un, comme si ces familles de projets étaient ouvertes. */
export const couverture = (departement: string, familles: readonly Famille[]) => queryOptions({
  queryKey: ['couverture', departement, familles.join()], staleTime: CINQ_MINUTES, placeholderData: keepPreviousData,
  queryFn: ({ signal }) => appeler<CouvertureAvecProjets>(`/api/instruction/couverture?${new URLSearchParams({ ...(departement ? { departement } : {}), ...(familles.length > 0 ? { projets: familles.join() } : {}) })}`, { signal }),
});

/** Les cent dossiers de création les plus récents d’une famille ; `suivant` dit s’il y en a d’autres. */
export const projets = (famille: Famille, departement: string) => queryOptions({
  queryKey: ['dossiers', 'couverture', famille, departement],
  queryFn: ({ signal }) => appeler<ListeDossiers>(`/api/instruction/dossiers?${new URLSearchParams({ volet: 'creation', etat: ETATS_DES_PROJETS[famille].join(','), taille: '100', ...(departement ? { departement } : {}) })}`, { signal }),
});
