import { queryOptions, useQuery } from '@tanstack/react-query';
import type { AccueilInstruction, Agent, AppelDetail, AppelResume, ComplementsAgent, Configuration, DossierAgent, Etiquette, FiltresDossiers, LigneJournal, ListeDossiers, ListeSubventions, Moi, Saisies, Seance, SessionOuverte, VuesListe } from '@maillage/contrats';
import { ecrireFiltres } from '../dossiers/filtres.ts';
import { appeler } from './client.ts';

const STABLE = 10 * 60_000;

/** La personne connectée, nulle sans session ; toute autre erreur reste une erreur. */
export const moi = queryOptions({
  queryKey: ['moi'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await appeler<SessionOuverte>('/api/session', { signal })).personne,
});

export const configuration = queryOptions({ queryKey: ['configuration'], staleTime: STABLE, queryFn: ({ signal }) => appeler<Configuration>('/api/configuration', { signal }) });
export const taches = queryOptions({ queryKey: ['taches'], queryFn: ({ signal }) => appeler<AccueilInstruction>('/api/instruction/taches', { signal }) });
export const appels = queryOptions({ queryKey: ['appels'], staleTime: STABLE, queryFn: ({ signal }) => appeler<readonly AppelResume[]>('/api/appels', { signal }) });
export const agents = queryOptions({ queryKey: ['agents'], staleTime: STABLE, queryFn: ({ signal }) => appeler<readonly Agent[]>('/api/instruction/agents', { signal }) });
export const seances = queryOptions({ queryKey: ['seances'], queryFn: ({ signal }) => appeler<readonly Seance[]>('/api/instruction/seances', { signal }) });


export const liste = (filtres: FiltresDossiers) => queryOptions({
  queryKey: ['dossiers', ecrireFiltres({ ...filtres, colonnes: undefined })],
  queryFn: ({ signal }) => appeler<ListeDossiers>(`/api/instruction/dossiers?${ecrireFiltres({ ...filtres, colonnes: undefined })}`, { signal }),
});
export const vues = queryOptions({ queryKey: ['vues'], staleTime: 60_000, queryFn: ({ signal }) => appeler<VuesListe>('/api/instruction/vues', { signal }) });
export const etiquettes = queryOptions({ queryKey: ['etiquettes'], staleTime: 60_000, queryFn: ({ signal }) => appeler<readonly Etiquette[]>('/api/instruction/etiquettes', { signal }) });

export const dossier = (id: string) => queryOptions({ queryKey: ['dossier', id], queryFn: ({ signal }) => appeler<DossierAgent>(`/api/instruction/dossiers/${id}`, { signal }) });
export const complements = (id: string) => queryOptions({ queryKey: ['dossier', id, 'complements'], queryFn: ({ signal }) => appeler<ComplementsAgent>(`/api/instruction/dossiers/${id}/complements`, { signal }) });
export const saisies = queryOptions({ queryKey: ['saisies'], queryFn: ({ signal }) => appeler<Saisies>('/api/instruction/saisies', { signal }) });
export const journal = (id: string) => queryOptions({ queryKey: ['dossier', id, 'journal'], queryFn: ({ signal }) => appeler<readonly LigneJournal[]>(`/api/instruction/dossiers/${id}/journal`, { signal }) });

/** Le règlement épinglé par le dossier : il ne change jamais. */
export const reglement = (appel: string, version: number) => queryOptions({
  queryKey: ['reglement', appel, version],
  staleTime: Infinity,
  queryFn: ({ signal }) => appeler<AppelDetail>(`/api/appels/${appel}/reglements/${version}`, { signal }),
});

export const subventions = (recherche: string) => queryOptions({ queryKey: ['subventions', recherche], queryFn: ({ signal }) => appeler<ListeSubventions>(`/api/finances/subventions?${recherche}`, { signal }) });

/** La personne connectée ; n’est appelé que sous le cadre, qui attend qu’elle soit connue. */
export const useMoi = (): Moi => useQuery(moi).data!;
