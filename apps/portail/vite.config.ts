import path from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { preparerAccueil } from './preparer-accueil.ts';

/** react-router publie son mode développement par défaut : on prend l’autre. */
const routeur = path.join(path.dirname(fileURLToPath(import.meta.resolve('react-router'))), '../production/index.mjs');

/**
 * Ses composants inutilisés (`Link`, `NavLink`, `Form`) ne s’enlèvent que si leur création est dite sans effet
 * et si rien ne leur donne de nom d’affichage : 4 ko de moins à l’accueil.
 */
const allegerRouteur = (): Plugin => ({
  name: 'alleger-routeur',
  transform: (code, id) => id.includes('/react-router/dist/')
    ? { code: code.replace(/= (React\w*)\.forwardRef\(/g, '= /* @__PURE__ */ $1.forwardRef(').replace(/^\w+\.displayName = "\w+";$/gm, ''), map: null }
    : null,
});

const commun = {
  plugins: [react()],
  resolve: { conditions: ['@maillage/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@maillage/source'] }, noExternal: [/^@maillage\//] },
};

export default defineConfig({
  ...commun,
  plugins: [react(), allegerRouteur(), preparerAccueil({ ...commun, root: import.meta.dirname })],
  resolve: { ...commun.resolve, alias: { 'react-router': routeur } },
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
