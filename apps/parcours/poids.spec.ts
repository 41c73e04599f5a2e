import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

type Morceau = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[]; readonly css?: readonly string[] };
type Manifeste = Readonly<Record<string, Morceau>>;

const ENTREE = 'index.html';
const KO = 1000;

/** Ce que pèse un front construit, en octets compressés (gzip -9), d’après son manifeste ; la carte, chargée à part, ne compte pas. */
function front(nom: 'portail' | 'instruction') {
  const dist = path.resolve(import.meta.dirname, '..', nom, 'dist');
  const manifeste = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8')) as Manifeste;
  const lire = (fichier: string) => readFileSync(path.join(dist, fichier));
  const octets = (fichier: string) => gzipSync(lire(fichier), { level: 9 }).length;
  const avec = (cle: string, deja: ReadonlySet<string> = new Set()): ReadonlySet<string> =>
    deja.has(cle) ? deja : (manifeste[cle]!.imports ?? []).reduce<ReadonlySet<string>>((vus, suivant) => avec(suivant, vus), new Set([...deja, cle]));
  const moteurs = new Set(Object.keys(manifeste).filter((cle) => /\.js$/.test(manifeste[cle]!.file) && lire(manifeste[cle]!.file).includes('maplibregl-')));
  const avecCarte = (cle: string) => [...avec(cle)].some((morceau) => moteurs.has(morceau));
  const peser = (morceaux: ReadonlySet<string>) => [...morceaux].reduce((somme, cle) => somme + octets(manifeste[cle]!.file), 0);
  /** Le plus lourd de ce qu’une page peut avoir chargé : elle-même, puis la branche la plus lourde de ce qu’elle charge à la demande. */
  const auPire = (cle: string, deja: ReadonlySet<string>): number => {
    const chargee = avec(cle, deja);
    const branches = (manifeste[cle]!.dynamicImports ?? []).filter((suite) => !avecCarte(suite) && !chargee.has(suite));
    return Math.max(peser(chargee), ...branches.map((suite) => auPire(suite, chargee)));
  };
  const entree = avec(ENTREE);
  const pages = (manifeste[ENTREE]!.dynamicImports ?? []).map((cle): readonly [string, number] => [cle, auPire(cle, entree)]);
  const feuilles = [...new Set(Object.values(manifeste).flatMap(({ css = [] }) => css))].filter((feuille) => !lire(feuille).includes('.maplibregl-map'));
  return {
    accueil: peser(entree), pages, css: feuilles.reduce((somme, feuille) => somme + octets(feuille), 0), moteurs: moteurs.size,
    pagesAvecCarte: [ENTREE, ...pages.map(([cle]) => cle)].filter(avecCarte), peserPage: (motif: RegExp) => pages.find(([cle]) => motif.test(cle))![1],
  };
}

const plusLourde = (pages: readonly (readonly [string, number])[]) => pages.reduce((pire, page) => (page[1] > pire[1] ? page : pire));

test('le portail : toute page en 140 ko, les pages de saisie à part (décision 0009), styles en 15 ko', () => {
  const { accueil, pages, css } = front('portail');
  const [nom, pire] = plusLourde(pages.filter(([cle]) => !/pages\/(etape|completer)\.tsx$|page-signaler\.tsx$/.test(cle)));
  console.log(`  portail : accueil ${(accueil / KO).toFixed(1)} ko, ${nom} ${(pire / KO).toFixed(1)} ko, CSS ${(css / KO).toFixed(1)} ko`);
  expect.soft(pire, nom).toBeLessThanOrEqual(140 * KO);
  expect.soft(css, 'CSS').toBeLessThanOrEqual(15 * KO);
});

test('l’instruction : la liste en 120 ko, toute page en 160 ko, styles en 18 ko (décision 0009)', () => {
  const { pages, css, peserPage } = front('instruction');
  const [nom, pire] = plusLourde(pages);
  const liste = peserPage(/page-liste/);
  console.log(`  instruction : liste ${(liste / KO).toFixed(1)} ko, ${nom} ${(pire / KO).toFixed(1)} ko, CSS ${(css / KO).toFixed(1)} ko`);
  expect.soft(liste, 'liste').toBeLessThanOrEqual(120 * KO);
  expect.soft(pire, nom).toBeLessThanOrEqual(160 * KO);
  expect.soft(css, 'CSS').toBeLessThanOrEqual(18 * KO);
});

for (const nom of ['portail', 'instruction'] as const) {
  test(`aucune page n’attend la carte, chargée à part (${nom})`, () => {
    const { moteurs, pagesAvecCarte } = front(nom);
    expect(moteurs).toBeGreaterThan(0);
    expect(pagesAvecCarte).toEqual([]);
  });
}
