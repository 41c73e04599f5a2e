import { ajouterAnnees, ajouterJours, ajouterMois, type Jour } from '../temps/jour.ts';
import { reporterAuJourOuvre } from '../temps/jours-ouvres.ts';

export type RegleRecours = 'deux-mois' | 'gracieux-reponse-expresse' | 'gracieux-reponse-implicite' | 'gracieux-tardif' | 'delai-raisonnable-1-an';

type Faits = { readonly notifieeLe: Jour; readonly mentionDesVoies: boolean; readonly recoursGracieuxLe: Jour | null; readonly reponseLe: Jour | null };
type Options = { readonly mois?: number; readonly reporterAuJourOuvrable?: boolean };

/** Dernier jour pour saisir le tribunal (R421-1 et R421-5 CJA) : délai franc, rouvert par un recours gracieux formé à temps. */
export function dernierJourDeRecours(faits: Faits, { mois = 2, reporterAuJourOuvrable = false }: Options = {}): { readonly regle: RegleRecours; readonly dernierJour: Jour } {
  const { regle, dernierJour } = echeance(faits, mois);
  return { regle, dernierJour: reporterAuJourOuvrable ? reporterAuJourOuvre(dernierJour) : dernierJour };
}

function echeance({ notifieeLe, mentionDesVoies, recoursGracieuxLe, reponseLe }: Faits, mois: number): { readonly regle: RegleRecours; readonly dernierJour: Jour } {
  if (!mentionDesVoies) return { regle: 'delai-raisonnable-1-an', dernierJour: ajouterAnnees(notifieeLe, 1) };
  const initial = delaiFranc(notifieeLe, mois);
  if (recoursGracieuxLe === null) return { regle: 'deux-mois', dernierJour: initial };
  if (recoursGracieuxLe > initial) return { regle: 'gracieux-tardif', dernierJour: initial };
  const apresSilence = delaiFranc(ajouterMois(recoursGracieuxLe, mois), mois);
  return reponseLe !== null && reponseLe <= apresSilence
    ? { regle: 'gracieux-reponse-expresse', dernierJour: delaiFranc(reponseLe, mois) }
    : { regle: 'gracieux-reponse-implicite', dernierJour: apresSilence };
}

const delaiFranc = (depuis: Jour, mois: number): Jour => ajouterJours(ajouterMois(depuis, mois), 1);
