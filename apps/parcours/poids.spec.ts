import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

type Morceau = { readonly file: string; readonly isEntry?: boolean; readonly imports?: readonly string[]; readonly dynamicImports?: readonly string[]; readonly css?: readonly string[] };
type Pages = readonly (readonly [string, number])[];
type Manifeste = Readonly<Record<string, Morceau>>;

const ENTREE = 'index.html';
const KO = 1000;
/** Chargé au premier envoi d’un fichier, pas avec la page : l’envoi qui reprend (15 ko). */
const AU_GESTE = /tus-js-client/;

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
    const branches = [...chargee].filter((morceau) => !deja.has(morceau)).flatMap((morceau) => manifeste[morceau]!.dynamicImports ?? []).filter((suite) => !avecCarte(suite) && !AU_GESTE.test(suite) && !chargee.has(suite));
    return Math.max(peser(chargee), ...branches.map((suite) => auPire(suite, chargee)));
  };
  const entree = avec(ENTREE);
  const pages = (manifeste[ENTREE]!.dynamicImports ?? []).map((cle): readonly [string, number] => [cle, auPire(cle, entree)]);
  const feuilles = (morceaux: ReadonlySet<string>) => [...new Set([...morceaux].flatMap((cle) => manifeste[cle]!.css ?? []))].filter((feuille) => !lire(feuille).includes('.maplibregl-map'));
  const css = Math.max(...pages.map(([cle]) => feuilles(new Set([...avec(cle, entree), ...(manifeste[cle]!.dynamicImports ?? []).flatMap((suite) => [...avec(suite)])])).reduce((somme, feuille) => somme + octets(feuille), 0)));
  return {
    accueil: peser(entree), pages, css, moteurs: moteurs.size,
    pagesAvecCarte: [ENTREE, ...pages.map(([cle]) => cle)].filter(avecCarte),
  };
}

/** Chaque famille de pages tient son poids, en ko ; la plus lourde est nommée. */
function juger(nom: string, { accueil, css }: { readonly accueil: number; readonly css: number }, familles: readonly (readonly [Pages, number])[]): void {
  console.log(`  ${nom} : premier chargement ${(accueil / KO).toFixed(1)} ko, CSS ${(css / KO).toFixed(1)} ko`);
  expect.soft(css, 'CSS de la page qui en a le plus').toBeLessThanOrEqual(15 * KO);
  for (const [pages, budget] of familles) {
    const [cle, pire] = plusLourde(pages);
    console.log(`    ${cle} ${(pire / KO).toFixed(1)} ko (${budget} au plus)`);
    expect.soft(pire, cle).toBeLessThanOrEqual(budget * KO);
  }
}

const plusLourde = (pages: Pages) => pages.reduce((pire, page) => (page[1] > pire[1] ? page : pire));

test('le portail : 140 ko par page de lecture, 180 ko par page de saisie (décision 0009), 15 ko de styles', () => {
  const { accueil, pages, css } = front('portail');
  expect.soft(accueil, 'premier chargement').toBeLessThanOrEqual(102.4 * KO);
  const saisie = ([cle]: readonly [string, number]) => /(etape|completer|suivi|page-signaler)\.tsx$|features\/(subvention|convention)\//.test(cle);
  juger('portail', { accueil, css }, [[pages.filter((page) => !saisie(page)), 140], [pages.filter(saisie), 180]]);
});

test('l’instruction : la liste en 130 ko, 160 ko par page, 180 ko par onglet d’un dossier ou page du registre (décision 0009), 15 ko de styles', () => {
  const { accueil, pages, css } = front('instruction');
  const est = (motif: RegExp) => ([cle]: readonly [string, number]) => motif.test(cle);
  juger('instruction', { accueil, css }, [[pages.filter(est(/page-liste/)), 130], [pages.filter((page) => !est(/page-dossier|registre\.tsx/)(page)), 160], [pages.filter(est(/registre\.tsx/)), 180], [pages.filter(est(/page-dossier/)), 180]]);
});

for (const nom of ['portail', 'instruction'] as const) {
  test(`aucune page n’attend la carte, chargée à part (${nom})`, () => {
    const { moteurs, pagesAvecCarte } = front(nom);
    expect(moteurs).toBeGreaterThan(0);
    expect(pagesAvecCarte).toEqual([]);
  });
}
