import fs from 'node:fs/promises';
import path from 'node:path';
import { createServer, type Plugin, type UserConfig } from 'vite';

const RACINE_VIDE = '<div id="racine"></div>';

/** Écrit `accueil.html` à côté d’`index.html` : la même page, déjà dessinée pour l’adresse `/`. */
export const preparerAccueil = (config: UserConfig): Plugin => {
  let sortie = '';
  return {
    name: 'preparer-accueil',
    apply: 'build',
    configResolved: ({ root, build }) => { sortie = path.resolve(root, build.outDir); },
    async closeBundle() {
      const serveur = await createServer({ ...config, configFile: false, appType: 'custom', logLevel: 'error', server: { middlewareMode: true, hmr: false, ws: false }, optimizeDeps: { noDiscovery: true } });
      try {
        const { rendreAccueil } = await serveur.ssrLoadModule('/src/coquille.tsx') as { rendreAccueil: () => string };
        const page = await fs.readFile(path.join(sortie, 'index.html'), 'utf8');
        await fs.writeFile(path.join(sortie, 'accueil.html'), page.replace(RACINE_VIDE, () => `<div id="racine">${rendreAccueil()}</div>`));
      } finally { await serveur.close(); }
    },
  };
};
