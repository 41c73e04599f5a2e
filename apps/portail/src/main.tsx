import '@maillage/ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { poserAffichage } from '@maillage/ui';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { requetes } from './api/requetes.ts';
import { Pages } from './routes.tsx';

const racine = document.getElementById('racine')!;
const portail = (
  <StrictMode>
    <QueryClientProvider client={requetes}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>
);

poserAffichage();
// L’accueil arrive déjà dessiné (coquille.tsx) : on le reprend tel quel au lieu de le refaire.
if (racine.firstChild) hydrateRoot(racine, portail);
else createRoot(racine).render(portail);
