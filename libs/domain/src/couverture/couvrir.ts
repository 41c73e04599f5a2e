import type { CarteDesCommunes } from './carte-des-communes.ts';
import { type Colonne, INCONNUE } from './colonne.ts';
import type { TerritoireCouvert } from './territoire.ts';

/** Rien d’ouvert à portée. */
export const AUCUNE = 2 ** 31 - 1;

/** Un lieu qui compte : sa colonne, s’il est situé, et s’il compte à coup sûr (ouvert, au registre public) ou dans le doute (suspendu, hors de la carte). */
export type Ouvert = { readonly colonne: Colonne; readonly situe: boolean; readonly certain: boolean };

/**
 * Le meilleur de chaque commune parmi les lieux qui comptent, en millisecondes ; `AUCUNE` quand rien n’est à portée.
 * `haut` ne lit que les lieux certains. `proches` : le lieu au plus petit temps estimé (à égalité, le premier identifiant).
 * `exactes` : 1 quand la durée de ce plus proche est exacte. `inconnues` : combien de durées manquent. `perdus` : les lieux situés nulle part, dont un seul laisse tout le territoire en doute.
 * `carte` : ce que la carte régionale épinglée dit de chaque commune ; elle ne connaît pas un lieu que l’on ajoute, et ne suit donc ni `ouvrir` ni `fermer`.
 */
export type Minima = {
  readonly territoire: TerritoireCouvert;
  readonly bas: Int32Array;
  readonly centre: Int32Array;
  readonly haut: Int32Array;
  readonly inconnues: Int32Array;
  readonly proches: readonly (string | null)[];
  readonly exactes: Uint8Array;
  readonly perdus: number;
  readonly carte?: CarteDesCommunes;
};

/** Les minima et les lieux dont ils viennent : ce qu’il faut pour ouvrir et fermer sans tout refaire. */
export type Couverture = Minima & { readonly ouverts: ReadonlyMap<string, Ouvert> };

/** Tout, d’un coup : la référence à laquelle l’incrémental doit être égal. */
export function couvrir(territoire: TerritoireCouvert, ouverts: readonly Ouvert[]): Couverture {
  const n = territoire.communes.length;
  const brouillon = { bas: plein(n), centre: plein(n), haut: plein(n), inconnues: new Int32Array(n), exactes: new Uint8Array(n), proches: new Array<string | null>(n).fill(null) };
  for (const ouvert of ouverts) retenir(brouillon, ouvert, null);
  return { territoire, ouverts: new Map(ouverts.map((ouvert) => [ouvert.colonne.lieu, ouvert])), perdus: ouverts.filter(({ situe }) => !situe).length, ...brouillon };
}

/** La couverture une fois ce lieu ouvert, ou rouvert ailleurs : sa colonne et les communes qu’elle touche, rien d’autre. */
export function ouvrir(couverture: Couverture, ouvert: Ouvert): Couverture {
  const sans = fermer(couverture, ouvert.colonne.lieu);
  const suite = copier(sans, sans.perdus + (ouvert.situe ? 0 : 1));
  retenir(suite, ouvert, null);
  return { ...suite, ouverts: new Map(sans.ouverts).set(ouvert.colonne.lieu, ouvert) };
}

/** La couverture une fois ce lieu fermé ; inchangée s’il ne comptait pas. */
export function fermer(couverture: Couverture, lieu: string): Couverture {
  const ferme = couverture.ouverts.get(lieu);
  if (!ferme) return couverture;
  const ouverts = new Map(couverture.ouverts);
  ouverts.delete(lieu);
  const suite = { ...copier(couverture, couverture.perdus - (ferme.situe ? 0 : 1)), ouverts };
  const touchees = new Uint8Array(suite.bas.length);
  for (const rang of ferme.colonne.rangs) {
    touchees[rang] = 1;
    suite.bas[rang] = suite.centre[rang] = suite.haut[rang] = AUCUNE;
    suite.inconnues[rang] = suite.exactes[rang] = 0;
    suite.proches[rang] = null;
  }
  for (const autre of ouverts.values()) retenir(suite, autre, touchees);
  return suite;
}

type Brouillon = { readonly bas: Int32Array; readonly centre: Int32Array; readonly haut: Int32Array; readonly inconnues: Int32Array; readonly exactes: Uint8Array; readonly proches: (string | null)[] };

/** Le minimum, par commune, avec cette colonne ; `touchees` limite le travail aux communes à refaire. */
function retenir({ bas, centre, haut, inconnues, exactes, proches }: Brouillon, { colonne, certain }: Ouvert, touchees: Uint8Array | null): void {
  const { lieu, rangs } = colonne;
  for (let i = 0; i < rangs.length; i += 1) {
    const rang = rangs[i]!;
    if (touchees && touchees[rang] === 0) continue;
    const t = colonne.centre[i]!;
    if (t === INCONNUE) {
      inconnues[rang]! += 1;
      continue;
    }
    if (colonne.bas[i]! < bas[rang]!) bas[rang] = colonne.bas[i]!;
    if (certain && colonne.haut[i]! < haut[rang]!) haut[rang] = colonne.haut[i]!;
    if (t < centre[rang]! || (t === centre[rang] && lieu < proches[rang]!)) {
      centre[rang] = t;
      proches[rang] = lieu;
      exactes[rang] = colonne.exactes[i]!;
    }
  }
}

const plein = (n: number): Int32Array => new Int32Array(n).fill(AUCUNE);
const copier = ({ territoire, bas, centre, haut, inconnues, exactes, proches }: Minima, perdus: number) =>
  ({ territoire, bas: bas.slice(), centre: centre.slice(), haut: haut.slice(), inconnues: inconnues.slice(), exactes: exactes.slice(), proches: [...proches], perdus });
