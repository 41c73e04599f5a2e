import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Configuration, Moi, SessionOuverte } from '@maillage/contrats';
import { appeler, lire } from './client.ts';
import { requetes } from './requetes.ts';

export const configuration = queryOptions({ queryKey: ['configuration'], staleTime: 10 * 60_000, queryFn: ({ signal }) => lire<Configuration>('/api/configuration', signal) });

/** La personne connectée ; null sans session. */
export const moi = queryOptions({
  queryKey: ['moi'],
  staleTime: 60_000,
  queryFn: async ({ signal }) => (await lire<SessionOuverte>('/api/session', signal)).personne,
});

/** Undefined tant qu’on ne sait pas, null sans session. */
export const useMoi = () => useQuery(moi).data;
export const useConfiguration = () => useQuery(configuration).data;

export async function seConnecter(courriel: string, motDePasse: string): Promise<Moi> {
  const { donnees } = await appeler<Moi>('/api/connexion', { methode: 'POST', corps: { courriel, motDePasse } });
  requetes.clear();
  requetes.setQueryData(moi.queryKey, donnees);
  return donnees;
}

/** Ferme la session et ne laisse rien sur l’appareil : ni saisie en attente, ni réponse au test, ni donnée lue. */
export async function seDeconnecter(): Promise<void> {
  await appeler('/api/deconnexion', { methode: 'POST', corps: {} });
  const { purgerBrouillons } = await import('../features/dossier/enregistrement/brouillons.ts');
  await purgerBrouillons();
  sessionStorage.clear();
  requetes.clear();
  requetes.setQueryData(moi.queryKey, null);
}
