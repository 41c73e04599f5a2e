import type { TableauDeBord } from '@maillage/contrats';
import { queryOptions } from '@tanstack/react-query';
import { appeler } from '../api/client.ts';

export const tableauDeBord = (annee: string | undefined) => queryOptions({ queryKey: ['tableau-de-bord', annee ?? ''], queryFn: ({ signal }) => appeler<TableauDeBord>(`/api/finances/tableau-de-bord${annee ? `?annee=${annee}` : ''}`, { signal }) });
