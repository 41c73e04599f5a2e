import '@maillage/ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { poserAffichage } from '@maillage/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { requetes } from './api/requetes.ts';
import { Pages } from './routes.tsx';

poserAffichage();
createRoot(document.getElementById('racine')!).render(
  <StrictMode>
    <QueryClientProvider client={requetes}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
