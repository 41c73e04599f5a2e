import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

type Morceau = { readonly file: string; readonly imports?: readonly string[]; readonly css?: readonly string[]; readonly dynamicImports?: readonly string[] };

const SORTIE = path.resolve('apps/portail/dist');
const MANIFESTE = path.join(SORTIE, '.vite/manifest.json');
const construit = fs.existsSync(MANIFESTE);
if (!construit) console.log('Budgets du portail passés : le portail n’est pas construit.');

const manifeste = construit ? JSON.parse(fs.readFileSync(MANIFESTE, 'utf8')) as Readonly<Record<string, Morceau>> : {};
const poids = (fichier: string) => gzipSync(fs.readFileSync(path.join(SORTIE, fichier)), { level: 9 }).length;

/** Ce qu’un navigateur télécharge pour une page : son morceau, ceux qu’il importe, et l’entrée. */
function morceaux(cle: string, vus = new Set<string>()): ReadonlySet<string> {
  if (vus.has(cle)) return vus;
  vus.add(cle);
  for (const suivant of manifeste[cle]!.imports ?? []) morceaux(suivant, vus);
  return vus;
}
const page = (cle: string) => [...new Set([...morceaux('index.html'), ...morceaux(cle)])].map((nom) => manifeste[nom]!);
const javascript = (cle: string) => page(cle).reduce((total, { file }) => total + poids(file), 0);
const css = (cle: string) => [...new Set(page(cle).flatMap((morceau) => morceau.css ?? []))].reduce((total, fichier) => total + poids(fichier), 0);

(construit ? describe : describe.skip)('le portail tient ses budgets (gzip)', () => {
  it('première page : 100 Kio de JavaScript au plus', () => expect(javascript('index.html')).toBeLessThanOrEqual(102_400));
  it.each(['src/features/eligibilite/test-eligibilite.tsx', 'src/features/eligibilite/resultat-eligibilite.tsx', 'src/features/connexion/connexion.tsx'])('%s : 140 ko de JavaScript au plus, carte à part', (cle) => expect(javascript(cle)).toBeLessThanOrEqual(140_000));
  it('une étape du dossier : 180 ko au plus (décision 0009)', () => {
    for (const cle of Object.keys(manifeste).filter((nom) => /etapes\/.*\/etape-/.test(nom))) {
      const fichiers = new Set([...page('src/features/dossier/pages/etape.tsx'), ...page(cle)].map(({ file }) => file));
      expect([...fichiers].reduce((total, fichier) => total + poids(fichier), 0)).toBeLessThanOrEqual(180_000);
    }
  });
  it.each(['index.html', 'src/features/eligibilite/resultat-eligibilite.tsx'])('%s : 15 ko de CSS au plus', (cle) => expect(css(cle)).toBeLessThanOrEqual(15_000));
  it('la carte n’est dans aucune page : elle se charge à la demande', () => {
    for (const cle of Object.keys(manifeste).filter((nom) => nom.startsWith('src/'))) {
      expect(page(cle).some(({ file }) => /dessiner|maplibre/.test(file))).toBe(false);
    }
  });
});
