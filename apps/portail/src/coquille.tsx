import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { Pages } from './routes.tsx';

/** Le HTML de l’accueil avant ses données : titre et introduction se lisent sans attendre le JavaScript. Joué à la construction seulement. */
export const rendreAccueil = (): string => renderToString(
  <QueryClientProvider client={new QueryClient()}>
    <StaticRouter location="/"><Pages /></StaticRouter>
  </QueryClientProvider>,
).replace(/<title>.*?<\/title>/, '');
