import '@maillage/ui/tokens.css';
import '@maillage/ui/base.css';
import { poserAffichage } from '@maillage/ui';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Application } from './application.tsx';
import { ErreurApi } from './api/client.ts';
import { moi } from './api/requetes.ts';
import { precharger } from './pages.ts';

const BASE = '/instruction';

const requetes: QueryClient = new QueryClient({
  // Une session finie en cours de lecture ramène à la connexion ; pendant un envoi, la page reste, pour ne rien perdre de la saisie.
  queryCache: new QueryCache({ onError: (erreur) => { if (erreur instanceof ErreurApi && erreur.statut === 401) void requetes.invalidateQueries({ queryKey: moi.queryKey }); } }),
  defaultOptions: {
    // Hors connexion, l’échec se dit tout de suite au lieu d’attendre en silence.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (essais, erreur) => essais < 2 && erreur instanceof ErreurApi && (erreur.statut === 0 || erreur.statut >= 500),
    },
  },
});

poserAffichage();
precharger(location.pathname.replace(BASE, '') || '/');

createRoot(document.getElementById('racine')!).render(
  <StrictMode>
    <QueryClientProvider client={requetes}>
      <BrowserRouter basename={BASE}>
        <Application />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
