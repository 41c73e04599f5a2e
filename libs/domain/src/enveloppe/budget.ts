import { type LigneEcriture, virement } from '../subvention/grand-livre/ecriture.ts';
import { solde, type Soldes } from '../subvention/grand-livre/soldes.ts';

/** Un mouvement sur une enveloppe : ses lignes, ou la somme qui manque, en centimes. */
export type MouvementBudget = { readonly possible: true; readonly lignes: readonly LigneEcriture[] } | { readonly possible: false; readonly manqueCentimes: number };

const possible = (lignes: readonly LigneEcriture[]): MouvementBudget => ({ possible: true, lignes });

/** Ouvre des autorisations d’engagement (autorisations de programme en investissement). */
export const ouvrirAe = (montantCentimes: number): readonly LigneEcriture[] => virement(montantCentimes, 'ae-ouverte', 'ae-disponible');

/** Ouvre les crédits de paiement d’un exercice. */
export const ouvrirCp = (montantCentimes: number, exercice: number): readonly LigneEcriture[] => virement(montantCentimes, 'cp-ouverts', 'cp-disponibles', exercice);

/** Vote le dossier : le droit naît, tout reste à verser. */
export const voterDroits = (montantCentimes: number): readonly LigneEcriture[] => virement(montantCentimes, 'droits-votes', 'reste-a-verser');

/** Réserve pour un dossier inscrit à l’ordre du jour ; une réserve déjà prise est ajustée, jamais doublée. */
export function reserverAe(soldes: Soldes, montantCentimes: number): MouvementBudget {
  const ecart = montantCentimes - solde(soldes, 'ae-reservee');
  const manque = ecart - solde(soldes, 'ae-disponible');
  if (manque > 0) return { possible: false, manqueCentimes: manque };
  return possible(ecart >= 0 ? virement(ecart, 'ae-disponible', 'ae-reservee') : virement(-ecart, 'ae-reservee', 'ae-disponible'));
}

/** Le vote transforme la réserve en affectation du montant voté ; le surplus est rendu, ce qui manque est pris au disponible. */
export function affecterAe(soldes: Soldes, voteCentimes: number): MouvementBudget {
  const reserve = solde(soldes, 'ae-reservee');
  const manque = voteCentimes - reserve - solde(soldes, 'ae-disponible');
  if (manque > 0) return { possible: false, manqueCentimes: manque };
  return possible([
    ...virement(Math.min(reserve, voteCentimes), 'ae-reservee', 'ae-affectee'),
    ...virement(Math.max(0, voteCentimes - reserve), 'ae-disponible', 'ae-affectee'),
    ...virement(Math.max(0, reserve - voteCentimes), 'ae-reservee', 'ae-disponible'),
  ]);
}

/** Rend la réserve d’un dossier rejeté, ajourné ou retiré. */
export const libererAe = (soldes: Soldes): readonly LigneEcriture[] => virement(solde(soldes, 'ae-reservee'), 'ae-reservee', 'ae-disponible');

/** Retire du budget des autorisations encore disponibles, ou tout ce qui n’est ni réservé, ni affecté, ni engagé si le montant est absent. */
export function annulerAe(soldes: Soldes, montantCentimes = solde(soldes, 'ae-disponible')): MouvementBudget {
  const manque = montantCentimes - solde(soldes, 'ae-disponible');
  return manque > 0 ? { possible: false, manqueCentimes: manque } : possible(virement(montantCentimes, 'ae-disponible', 'ae-annulee'));
}

/** Clôt un exercice : les crédits de paiement non consommés tombent. */
export const annulerCpNonConsommes = (soldes: Soldes, exercice: number): readonly LigneEcriture[] => virement(solde(soldes, 'cp-disponibles', exercice), 'cp-disponibles', 'cp-annules', exercice);
