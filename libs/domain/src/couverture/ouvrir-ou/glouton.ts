import { type Etapes, finir } from './etapes.ts';
import { borneDuale } from './borne-duale.ts';
import { type Candidat, type Choisi, type Choix, gainDe, garantie, type ProblemeDeCouverture, sommeDesPlusGrands } from './choix.ts';

/**
 * Le glouton paresseux : à chaque tour le site qui ajoute le plus d’habitants (à égalité, le premier identifiant).
 * Un gain ne peut que baisser : on ne recalcule que le premier de la liste, jusqu’à ce qu’il le reste.
 * Borne : pour tout préfixe S du choix, optimum ≤ f(S) + les k plus grands gains restants ; la plus petite est gardée, ou la borne duale si elle serre mieux.
 */
export const glouton = (instance: ProblemeDeCouverture, k: number): Choix => finir(gloutonParEtapes(instance, k));

/** Le même, qui rend la main à chaque site choisi et à chaque tour de la borne. */
export function* gloutonParEtapes({ candidats, poids }: ProblemeDeCouverture, k: number): Etapes<Choix> {
  const couvertes = new Uint8Array(poids.length);
  const file = candidats.map((candidat) => ({ candidat, gain: gainDe(candidat, poids, couvertes) })).filter(({ gain }) => gain > 0).sort(parGain);
  const choisis: Choisi[] = [];
  let cumul = 0;
  let borne = sommeDesPlusGrands(file.map(({ gain }) => gain), k);
  while (choisis.length < k && file.length > 0) {
    const tete = file.shift()!;
    const gain = gainDe(tete.candidat, poids, couvertes);
    if (gain === 0) continue;
    if (file.length > 0 && parGain({ ...tete, gain }, file[0]!) > 0) {
      inserer(file, { ...tete, gain });
      continue;
    }
    yield;
    couvrirCibles(tete.candidat, couvertes);
    cumul += gain;
    choisis.push({ id: tete.candidat.id, gain, cumul });
    borne = Math.min(borne, cumul + sommeDesPlusGrands(file.map(({ candidat }) => gainDe(candidat, poids, couvertes)), k));
  }
  const prouvee = borne > cumul ? Math.min(borne, yield* borneDuale({ candidats, poids }, k, cumul)) : cumul;
  return { choisis, total: cumul, borne: prouvee, garantiePourMille: garantie(cumul, prouvee), methode: 'glouton' };
}

type EnFile = { readonly candidat: Candidat; readonly gain: number };

const parGain = (a: EnFile, b: EnFile): number => b.gain - a.gain || (a.candidat.id < b.candidat.id ? -1 : 1);

function inserer(file: EnFile[], element: EnFile): void {
  let [bas, haut] = [0, file.length];
  while (bas < haut) {
    const milieu = (bas + haut) >> 1;
    if (parGain(file[milieu]!, element) < 0) bas = milieu + 1;
    else haut = milieu;
  }
  file.splice(bas, 0, element);
}

export function couvrirCibles({ cibles }: Candidat, couvertes: Uint8Array): void {
  for (const cible of cibles) couvertes[cible] = 1;
}
