import type { Jour } from '../temps/jour.ts';
import type { Contrat } from './demande.ts';
import { type Fraction, permille, somme } from './fraction.ts';

/** Le contrat court ce jour-là, ses deux bornes comprises. */
export const estEnCours = ({ debut, fin }: Pick<Contrat, 'debut' | 'fin'>, jour: Jour): boolean => debut <= jour && (fin === null || fin >= jour);

/** Ses heures et son temps plein permettent une division. */
export const contratLisible = ({ heuresHebdo, tempsPlein }: Pick<Contrat, 'heuresHebdo' | 'tempsPlein'>): boolean => heuresHebdo >= 0 && tempsPlein > 0 && Number.isFinite(heuresHebdo / tempsPlein);

/** La part d’un temps plein, exacte : en centièmes d’heure, deux décimales au plus sont saisies. */
export const partDeTempsPlein = (contrat: Pick<Contrat, 'heuresHebdo' | 'tempsPlein'>): Fraction =>
  contratLisible(contrat) ? [BigInt(Math.round(contrat.heuresHebdo * 100)), BigInt(Math.round(contrat.tempsPlein * 100))] : [0n, 1n];

/** La somme des contrats en cours, en fraction réduite à lire (« 17/35 ») et en pour mille arrondi vers le bas. `types` : ceux que l’édition compte ; absents, tous. */
export function etpExact(contrats: readonly Contrat[], jour: Jour, types?: readonly string[]): { readonly fraction: string; readonly permille: number } {
  const total = somme(contrats.filter((contrat) => estEnCours(contrat, jour) && (types?.includes(contrat.type) ?? true)).map(partDeTempsPlein));
  return { fraction: total[1] === 1n ? `${total[0]}` : `${total[0]}/${total[1]}`, permille: permille(total) };
}
