import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CommuneTrouvee, DetailDemande, EssaiChangement, FicheLieuAgent, LieuRegistre, LigneDemande, ListeRegistre, PaireDouteuse } from '@maillage/contrats';
import { appeler } from '../api/client.ts';

export const RACINE = '/api/instruction/registre';

/** `filtres` : les paramètres d’URL que l’API connaît, curseur compris. */
export const lieux = (filtres: string) => queryOptions({ queryKey: ['registre', 'lieux', filtres], placeholderData: keepPreviousData, queryFn: ({ signal }) => appeler<ListeRegistre>(`${RACINE}?${filtres}`, { signal }) });
export const fiche = (id: string) => queryOptions({ queryKey: ['registre', 'fiche', id], queryFn: ({ signal }) => appeler<FicheLieuAgent>(`${RACINE}/${encodeURIComponent(id)}`, { signal }) });
export const doublons = queryOptions({ queryKey: ['registre', 'doublons'], queryFn: ({ signal }) => appeler<readonly PaireDouteuse[]>(`${RACINE}/doublons`, { signal }) });
export const demandes = (etat: string) => queryOptions({ queryKey: ['registre', 'demandes', etat], placeholderData: keepPreviousData, queryFn: ({ signal }) => appeler<readonly LigneDemande[]>(`${RACINE}/demandes${etat ? `?etat=${etat}` : ''}`, { signal }) });
export const demande = (id: string) => queryOptions({ queryKey: ['registre', 'demande', id], queryFn: ({ signal }) => appeler<DetailDemande>(`${RACINE}/demandes/${encodeURIComponent(id)}`, { signal }) });

/** Ce que ferait un changement aux dossiers en cours ; rien n’est écrit. */
export const essayer = (corps: object, signal?: AbortSignal) => appeler<EssaiChangement>(`${RACINE}/essai`, { methode: 'POST', corps, ...(signal && { signal }) });

export const chercherCommunes = (texte: string, signal: AbortSignal) => appeler<readonly CommuneTrouvee[]>(`/api/communes?q=${encodeURIComponent(texte)}`, { signal });
export const chercherLieux = async (texte: string, signal: AbortSignal): Promise<readonly LieuRegistre[]> => (await appeler<ListeRegistre>(`${RACINE}?taille=25&q=${encodeURIComponent(texte)}`, { signal })).lignes;
