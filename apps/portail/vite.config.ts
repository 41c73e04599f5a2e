import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { allegerRouteur, ROUTEUR } from '../../outils/routeur-leger.ts';
import { preparerAccueil } from './preparer-accueil.ts';

const commun = {
  plugins: [react()],
  resolve: { conditions: ['@maillage/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@maillage/source'] }, noExternal: [/^@maillage\//] },
};

export default defineConfig({
  ...commun,
  plugins: [react(), allegerRouteur(), preparerAccueil({ ...commun, root: import.meta.dirname })],
  resolve: { ...commun.resolve, alias: { 'react-router': ROUTEUR } },
  build: {
    manifest: true,
    // Rien n’est incorporé au HTML ni au CSS : la politique de contenu du serveur n’admet que ses propres fichiers.
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // La carte, seule au-delà, ne se charge qu’à l’approche de l’écran.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'socle', test: /node_modules\/(react\/|react-dom\/|scheduler\/|react-router\/|@tanstack\/(?!.*[mM]utation(Observer|\.)))/ }] } },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
