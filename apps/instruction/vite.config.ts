import react from '@vitejs/plugin-react';
import { defineConfig, defaultClientConditions } from 'vite';
import { allegerRouteur, ROUTEUR } from '../../outils/routeur-leger.ts';

export default defineConfig({
  base: '/instruction/',
  plugins: [react(), allegerRouteur()],
  resolve: { conditions: ['@maillage/source', ...defaultClientConditions], alias: { 'react-router': ROUTEUR } },
  // Rien n’est incorporé au HTML ni au CSS : la politique de contenu du serveur n’admet que ses propres fichiers.
  build: { manifest: true, assetsInlineLimit: 0, target: 'es2022', modulePreload: { polyfill: false },
    // L’entrée nomme chaque morceau : un nom court l’allège, le manifeste garde le vrai.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js' } } },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
