/** Les écarts d’un modèle à ce qui est mesuré, un par observation, pour ces paramètres. */
export type Ecarts = (parametres: readonly number[]) => Float64Array;

const TOURS = 60;
const ECHELLE = 2;

/**
 * Moindres carrés robustes (Levenberg-Marquardt, perte « soft L1 » par repondération) : un couple aberrant pèse peu.
 * Dérivées par différences centrées. Déterministe : mêmes écarts, mêmes paramètres.
 */
export function ajuster(ecarts: Ecarts, depart: readonly number[]): readonly number[] {
  let parametres = [...depart];
  let courants = ecarts(parametres);
  let perteCourante = perte(courants);
  let amorti = 1e-3;
  for (let tour = 0; tour < TOURS; tour += 1) {
    const { normale, second } = equations(ecarts, parametres, courants);
    const pas = resoudre(normale.map((ligne, i) => ligne.map((valeur, j) => (i === j ? valeur * (1 + amorti) + 1e-12 : valeur))), second);
    const essai = parametres.map((valeur, i) => valeur - pas[i]!);
    const [essayes, perteEssai] = evaluer(ecarts, essai);
    if (perteEssai < perteCourante) {
      const gain = (perteCourante - perteEssai) / perteCourante;
      [parametres, courants, perteCourante, amorti] = [essai, essayes, perteEssai, amorti / 5];
      if (gain < 1e-9) break;
    } else {
      amorti *= 5;
      if (amorti > 1e12) break;
    }
  }
  return parametres;
}

function evaluer(ecarts: Ecarts, parametres: readonly number[]): [Float64Array, number] {
  const lus = ecarts(parametres);
  return [lus, perte(lus)];
}

const perte = (ecarts: Float64Array): number =>
  ecarts.reduce((somme, ecart) => somme + 2 * ECHELLE ** 2 * (Math.sqrt(1 + (ecart / ECHELLE) ** 2) - 1), 0);

/** Équations normales pondérées : JᵀWJ et JᵀWr. */
function equations(ecarts: Ecarts, parametres: readonly number[], courants: Float64Array): { normale: readonly (readonly number[])[]; second: readonly number[] } {
  const pas = parametres.map((valeur) => 1e-5 * Math.max(1, Math.abs(valeur)));
  const derivees = parametres.map((valeur, i) => {
    const decaler = (de: number) => ecarts(parametres.map((autre, j) => (i === j ? valeur + de : autre)));
    const [plus, moins] = [decaler(pas[i]!), decaler(-pas[i]!)];
    return plus.map((ecart, n) => (ecart - moins[n]!) / (2 * pas[i]!));
  });
  const poids = courants.map((ecart) => 1 / Math.sqrt(1 + (ecart / ECHELLE) ** 2));
  const produit = (a: Float64Array, b: Float64Array) => a.reduce((somme, valeur, n) => somme + poids[n]! * valeur * b[n]!, 0);
  return { normale: derivees.map((a) => derivees.map((b) => produit(a, b))), second: derivees.map((a) => produit(a, courants)) };
}

/** Élimination de Gauss avec pivot : quelques inconnues. */
function resoudre(matrice: readonly (readonly number[])[], second: readonly number[]): readonly number[] {
  const lignes = matrice.map((ligne, i) => [...ligne, second[i]!]);
  const n = lignes.length;
  for (let colonne = 0; colonne < n; colonne += 1) {
    const pivot = lignes.slice(colonne).reduce((meilleur, ligne, i) => (Math.abs(ligne[colonne]!) > Math.abs(lignes[meilleur]![colonne]!) ? colonne + i : meilleur), colonne);
    [lignes[colonne], lignes[pivot]] = [lignes[pivot]!, lignes[colonne]!];
    for (const ligne of lignes.slice(colonne + 1)) {
      const facteur = ligne[colonne]! / lignes[colonne]![colonne]!;
      for (let k = colonne; k <= n; k += 1) ligne[k]! -= facteur * lignes[colonne]![k]!;
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    solution[i] = (lignes[i]![n]! - solution.reduce((somme, valeur, j) => somme + lignes[i]![j]! * valeur, 0)) / lignes[i]![i]!;
  }
  return solution;
}
