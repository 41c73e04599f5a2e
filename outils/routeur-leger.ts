import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** react-router publie son mode développement par défaut : les fronts prennent l’autre. À poser en `resolve.alias`. */
export const ROUTEUR = path.join(path.dirname(fileURLToPath(import.meta.resolve('react-router'))), '../production/index.mjs');

/**
 * Greffon de Vite : les composants inutilisés du routeur (`Link`, `NavLink`, `Form`) ne s’enlèvent que si leur création
 * est dite sans effet et si rien ne leur donne de nom d’affichage : 4 ko de moins au premier chargement.
 */
export const allegerRouteur = () => ({
  name: 'alleger-routeur',
  transform: (code: string, id: string) => id.includes('/react-router/dist/')
    ? { code: code.replace(/= (React\w*)\.forwardRef\(/g, '= /* @__PURE__ */ $1.forwardRef(').replace(/^\w+\.displayName = "\w+";$/gm, ''), map: null }
    : null,
});
