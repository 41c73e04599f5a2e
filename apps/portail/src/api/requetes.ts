import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ErreurApi } from './client.ts';

/** Le cache des lectures ; une session finie ailleurs se voit dès la première réponse 401. */
export const requetes = new QueryClient({
  queryCache: new QueryCache({
    onError: (erreur, requete) => {
      if (erreur instanceof ErreurApi && erreur.status === 401 && requete.queryKey[0] !== 'moi') requetes.setQueryData(['moi'], null);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (essais, erreur) => essais < 1 && erreur instanceof ErreurApi && (erreur.status === 0 || erreur.status >= 500),
    },
    mutations: { networkMode: 'always' },
  },
});
