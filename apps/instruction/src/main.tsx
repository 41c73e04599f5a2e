import '@maillage/ui/tokens.css';
import '@maillage/ui/base.css';
import { poserAffichage } from '@maillage/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Application, precharger } from './application.tsx';
import { ErreurApi } from './api/client.ts';

const requetes = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (essais, erreur) => essais < 2 && erreur instanceof ErreurApi && (erreur.statut === 0 || erreur.statut >= 500),
    },
  },
});

poserAffichage();
precharger(location.pathname);

createRoot(document.getElementById('racine')!).render(
  <StrictMode>
    <QueryClientProvider client={requetes}>
      <BrowserRouter basename="/instruction">
        <Application />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
