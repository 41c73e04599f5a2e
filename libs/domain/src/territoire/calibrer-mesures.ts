/** Un trajet mesuré et ce qu’en dit l’estimateur ; minutes, km à vol d’oiseau, bornes en minutes. */
export type TrajetJuge = { readonly mesure: number; readonly estime: number; readonly bas: number; readonly haut: number; readonly km: number };

/**
 * Ce que vaut un estimateur. Minutes pour les erreurs ; parts entre 0 et 1.
 * `aVerifier`, `faux` et `dansLaBande` portent sur les couples à portée du seuil (43,3 km) ; `faux` est rapporté aux seuls tranchés.
 */
export type MesuresEstimateur = {
  readonly couples: number;
  readonly erreur045: number;
  readonly erreurP90: number;
  readonly erreur1525: number;
  readonly rapport5: number;
  readonly rapport95: number;
  readonly aVerifier: number;
  readonly tranches: number;
  readonly faux: number;
  readonly partFaux: number;
  readonly dansLaBande: number;
};

const SEUIL_MIN = 20;
const PORTEE_KM = (SEUIL_MIN / 60) * 130;

export function mesurerEstimateur(trajets: readonly TrajetJuge[]): MesuresEstimateur {
  const courts = trajets.filter(({ mesure }) => mesure <= 45);
  const proches = trajets.filter(({ km }) => km < PORTEE_KM);
  const tranches = proches.filter(({ bas, haut }) => haut < SEUIL_MIN || bas >= SEUIL_MIN);
  const faux = tranches.filter(({ mesure, haut }) => haut < SEUIL_MIN !== mesure < SEUIL_MIN).length;
  const ecart = ({ mesure, estime }: TrajetJuge) => Math.abs(mesure - estime);
  const rapports = courts.map(({ mesure, estime }) => estime / mesure);
  return {
    couples: trajets.length,
    erreur045: moyenne(courts.map(ecart)),
    erreurP90: quantile(courts.map(ecart), 0.9),
    erreur1525: moyenne(trajets.filter(({ mesure }) => mesure >= 15 && mesure <= 25).map(ecart)),
    rapport5: quantile(rapports, 0.05),
    rapport95: quantile(rapports, 0.95),
    aVerifier: part(proches.length - tranches.length, proches.length),
    tranches: tranches.length,
    faux,
    partFaux: part(faux, tranches.length),
    dansLaBande: part(proches.filter(({ mesure, bas, haut }) => mesure >= bas && mesure <= haut).length, proches.length),
  };
}

/** Quantile par interpolation linéaire ; NaN si rien n’est mesuré. */
export function quantile(valeurs: readonly number[], rang: number): number {
  const triees = [...valeurs].sort((a, b) => a - b);
  const place = rang * (triees.length - 1);
  const [avant, apres] = [triees[Math.floor(place)] ?? Number.NaN, triees[Math.ceil(place)] ?? Number.NaN];
  return avant + (apres - avant) * (place - Math.floor(place));
}

const moyenne = (valeurs: readonly number[]): number => (valeurs.length === 0 ? Number.NaN : valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length);
const part = (nombre: number, total: number): number => (total === 0 ? Number.NaN : nombre / total);
