import { meilleureSelection, type SelectionOptimale, totauxDe, type TotauxSelection } from './meilleure-selection.ts';
import type { ProblemeSelection } from './probleme.ts';

/** Ce qu’un changement fait à la main coûte sur chaque critère, le reste de la sélection étant refait au mieux ; `prix` nul : il ne tient pas dans l’enveloppe. */
export type PrixDuChangement = { readonly id: string; readonly sens: 'ajoute' | 'retire'; readonly prix: Prix | null };

/** Écarts au meilleur choix : positif, ce que l’on perd ; le montant, ce que l’on dépense en plus (négatif : en moins). */
export type Prix = { readonly note: number; readonly habitants: number; readonly montantCentimes: number };

export type LectureDeLaMain = { readonly totaux: TotauxSelection; readonly prix: Prix; readonly changements: readonly PrixDuChangement[] };

/** Compare une sélection faite à la main à la meilleure : son prix en tout, puis celui de chaque changement pris seul. */
export function lireLaMain(probleme: ProblemeSelection, meilleure: SelectionOptimale, main: readonly string[]): LectureDeLaMain {
  const seul = (id: string, sens: 'ajoute' | 'retire'): PrixDuChangement => {
    const contrainte = meilleureSelection(probleme, sens === 'ajoute' ? { imposes: [id] } : { ecartes: [id] });
    return { id, sens, prix: contrainte && prixDe(meilleure.totaux, contrainte.totaux) };
  };
  const totaux = totauxDe(probleme, main);
  return {
    totaux, prix: prixDe(meilleure.totaux, totaux),
    changements: [
      ...main.filter((id) => !meilleure.retenus.includes(id)).map((id) => seul(id, 'ajoute')),
      ...meilleure.retenus.filter((id) => !main.includes(id)).map((id) => seul(id, 'retire')),
    ],
  };
}

const prixDe = (meilleur: TotauxSelection, autre: TotauxSelection): Prix =>
  ({ note: meilleur.note - autre.note, habitants: meilleur.habitants - autre.habitants, montantCentimes: autre.montantCentimes - meilleur.montantCentimes });
