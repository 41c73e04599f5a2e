import type { Instant, Point } from '@maillage/domain';
import { type Executeur, ligne, lignes } from '../../base/requetes.ts';
import { type CaseLue, coupleDe } from './cases.ts';
import { matriceCourante } from './matrice.repository.ts';

/** Où lire des durées exactes déjà connues, sans appeler aucun moteur : la matrice importée (nulle : la dernière), ou ce qu’un moteur a déjà rendu. */
export type SourceExacte = { readonly genre: 'matrice'; readonly reference: string | null } | { readonly genre: 'gardees'; readonly reference: string };

/** L’état de ces durées : leur référence, leur millésime, et ce qui change quand celles d’un lieu changent (vide : aucune vers lui). */
export type ExactesConnues = { readonly reference: string; readonly version: string; readonly calculeeLe: Instant; readonly empreinte: (lieu: Point) => string };

type Arrivee = { readonly lon_d: number; readonly lat_d: number; readonly nombre: number; readonly dernier: Instant };

/** Nul si rien n’est connu. `depuis` : l’âge au-delà duquel une durée gardée ne compte plus ; une matrice n’en a pas. */
export async function exactesConnues(base: Executeur, source: SourceExacte | null, depuis: Instant): Promise<ExactesConnues | null> {
  if (source === null) return null;
  if (source.genre === 'matrice') {
    const matrice = await matriceCourante(base, source.reference);
    return matrice && { reference: matrice.reference, version: `importée le ${matrice.importeeLe.slice(0, 10)}, ${matrice.sha256.slice(0, 12)}`, calculeeLe: matrice.importeeLe, empreinte: () => matrice.sha256.slice(0, 16) };
  }
  const dernier = await ligne<{ version: string; calculeeLe: Instant }>(base, 'SELECT version, calculee_le AS "calculeeLe" FROM duree_gardee WHERE reference = $1 ORDER BY calculee_le DESC LIMIT 1', [source.reference]);
  if (!dernier || dernier.calculeeLe < depuis) return null;
  const arrivees = await lignes<Arrivee>(base, `
    SELECT lon_d, lat_d, count(*)::int AS nombre, max(calculee_le) AS dernier FROM duree_gardee
     WHERE reference = $1 AND version = $2 AND calculee_le >= $3 GROUP BY lon_d, lat_d`, [source.reference, dernier.version, depuis]);
  const parLieu = new Map(arrivees.map(({ lon_d, lat_d, nombre, dernier: le }) => [`${lon_d},${lat_d}`, `${dernier.version} ${nombre} ${le}`]));
  return { reference: source.reference, ...dernier, empreinte: (lieu) => { const { lon_d, lat_d } = coupleDe(lieu, lieu); return parLieu.get(`${lon_d},${lat_d}`) ?? ''; } };
}

/** Les durées exactes connues vers ces lieux, d’où qu’elles partent. */
export async function casesVers(base: Executeur, source: SourceExacte | null, connues: ExactesConnues | null, lieux: readonly Point[], depuis: Instant): Promise<CaseLue[]> {
  if (source === null || connues === null || lieux.length === 0) return [];
  const arrivees = JSON.stringify(lieux.map((lieu) => coupleDe(lieu, lieu)).map(({ lon_d, lat_d }) => ({ lon_d, lat_d })));
  const vers = 'FROM (SELECT DISTINCT lon_d, lat_d FROM jsonb_to_recordset($2::jsonb) AS j (lon_d integer, lat_d integer)) c';
  const lues = 't.lon_o, t.lat_o, t.lon_d, t.lat_d, t.secondes, t.metres';
  return source.genre === 'matrice'
    ? lignes(base, `SELECT ${lues} ${vers} JOIN matrice_case t ON t.reference = $1 AND (t.lon_d, t.lat_d) = (c.lon_d, c.lat_d)`, [connues.reference, arrivees])
    : lignes(base, `SELECT ${lues} ${vers} JOIN duree_gardee t ON t.reference = $1 AND (t.lon_d, t.lat_d) = (c.lon_d, c.lat_d) WHERE t.version = $3 AND t.calculee_le >= $4`, [connues.reference, arrivees, connues.version, depuis]);
}
