import { type Couverture, couvrir, fermer, type Ouvert, ouvrir, type TerritoireCouvert } from '@maillage/domain';

/** Ce que valent les deux façons de calculer : combien de suites jouées, combien diffèrent. */
export type Epreuve = { readonly suites: number; readonly differentes: number };

const GESTES = 6;

/** Joue des suites d’ouvertures et de fermetures tirées d’une graine fixe ; après chacune, l’incrémental doit égaler le recalcul complet, commune par commune. */
export function eprouverIncremental(territoire: TerritoireCouvert, lieux: readonly Ouvert[], suites: number): Epreuve {
  const tirer = tirage(20_260_701);
  let courante = couvrir(territoire, lieux);
  let differentes = 0;
  for (let suite = 0; suite < suites && lieux.length > 0; suite += 1) {
    for (let geste = 0; geste < GESTES; geste += 1) {
      const ouvert = lieux[tirer(lieux.length)]!;
      courante = courante.ouverts.has(ouvert.colonne.lieu) && tirer(2) === 0 ? fermer(courante, ouvert.colonne.lieu) : ouvrir(courante, { ...ouvert, certain: tirer(8) > 0 });
    }
    if (!egales(courante, couvrir(territoire, [...courante.ouverts.values()]))) differentes += 1;
  }
  return { suites, differentes };
}

const egales = (a: Couverture, b: Couverture): boolean =>
  a.perdus === b.perdus && (['bas', 'centre', 'haut', 'inconnues'] as const).every((champ) => a[champ].every((valeur, rang) => valeur === b[champ][rang])) && a.proches.every((lieu, rang) => lieu === b.proches[rang]);

/** Congruence linéaire sur 32 bits : la même suite sur toute machine. */
function tirage(graine: number): (sur: number) => number {
  let etat = graine;
  return (sur) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((etat / 2 ** 32) * sur);
  };
}
