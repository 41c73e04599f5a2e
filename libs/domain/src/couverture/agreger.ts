import type { ClasseCouverture } from './classes.ts';

export type Effectif = { readonly communes: number; readonly habitants: number };
/** Communes et habitants (population légale entière de la commune) par classe. */
export type Bilan = { readonly couverte: Effectif; readonly aVerifier: Effectif; readonly nonCouverte: Effectif; readonly total: Effectif };

const CLE = { couverte: 'couverte', 'a-verifier': 'aVerifier', 'non-couverte': 'nonCouverte' } as const;

/** Le bilan d’un ensemble de communes classées. */
export function bilan(communes: Iterable<{ readonly classe: ClasseCouverture; readonly population: number }>): Bilan {
  const compte = { couverte: vide(), aVerifier: vide(), nonCouverte: vide(), total: vide() };
  for (const { classe, population } of communes) {
    for (const effectif of [compte[CLE[classe]], compte.total]) {
      effectif.communes += 1;
      effectif.habitants += population;
    }
  }
  return compte;
}

/** Un bilan par valeur de la clé (département, EPCI), par clé croissante ; une clé nulle n’est pas comptée. */
export function bilansPar<T extends { readonly classe: ClasseCouverture; readonly population: number }>(communes: readonly T[], cle: (commune: T) => string | null): ReadonlyMap<string, Bilan> {
  const groupes = new Map<string, T[]>();
  for (const commune of communes) {
    const valeur = cle(commune);
    if (valeur === null) continue;
    const groupe = groupes.get(valeur);
    if (groupe) groupe.push(commune);
    else groupes.set(valeur, [commune]);
  }
  return new Map([...groupes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([valeur, siennes]) => [valeur, bilan(siennes)]));
}

const vide = () => ({ communes: 0, habitants: 0 });
