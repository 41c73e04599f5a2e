import type { Etat } from './machine.ts';

export type Ton = 'information' | 'succes' | 'attention' | 'erreur' | 'avis' | 'neutre';
export type EtatAffiche = { readonly libelle: string; readonly ton: Ton };

const INSTRUCTION: EtatAffiche = { libelle: 'En instruction', ton: 'information' };

/** L’état tel que le porteur le lit ; avant la notification, la délibération reste « en instruction ». */
export function etatPorteur(etat: Etat, notifie: boolean, ineligible = false): EtatAffiche {
  if ((etat === 'ACCORDE' || etat === 'REJETE' || etat === 'IRRECEVABLE') && !notifie) return INSTRUCTION;
  switch (etat) {
    case 'BROUILLON': return { libelle: 'Brouillon', ton: 'neutre' };
    case 'DEPOSE': return { libelle: 'Déposé', ton: 'information' };
    case 'A_COMPLETER': return { libelle: 'À compléter', ton: 'attention' };
    case 'AJOURNE': return { libelle: 'Ajourné', ton: 'attention' };
    case 'ACCORDE': return { libelle: 'Subvention accordée', ton: 'succes' };
    case 'REJETE': return { libelle: ineligible ? 'Non éligible' : 'Refusé', ton: 'erreur' };
    case 'IRRECEVABLE': return { libelle: 'Irrecevable', ton: 'erreur' };
    case 'DESISTE': return { libelle: 'Retiré', ton: 'neutre' };
    case 'CLASSE_SANS_SUITE': return { libelle: 'Classé sans suite', ton: 'neutre' };
    case 'ABANDONNE': return { libelle: 'Brouillon abandonné', ton: 'neutre' };
    default: return INSTRUCTION;
  }
}

/** L’état tel que les agents le lisent dans les listes. */
export const ETATS_AGENT: Readonly<Record<Etat, EtatAffiche>> = {
  BROUILLON: { libelle: 'Brouillon', ton: 'neutre' },
  DEPOSE: { libelle: 'À prendre en charge', ton: 'information' },
  A_COMPLETER: { libelle: 'En attente du porteur', ton: 'attention' },
  EN_INSTRUCTION: { libelle: 'En instruction', ton: 'information' },
  PROPOSE_COMITE: { libelle: 'Prêt pour le comité', ton: 'information' },
  FAVORABLE_COMITE: { libelle: 'Favorable au comité', ton: 'information' },
  PROPOSE_REJET: { libelle: 'Rejet proposé', ton: 'attention' },
  INSCRIT_COMMISSION: { libelle: 'Inscrit en commission permanente', ton: 'avis' },
  AJOURNE: { libelle: 'Ajourné', ton: 'attention' },
  ACCORDE: { libelle: 'Accordé', ton: 'succes' },
  REJETE: { libelle: 'Refusé', ton: 'erreur' },
  IRRECEVABLE: { libelle: 'Irrecevable', ton: 'erreur' },
  DESISTE: { libelle: 'Retiré par le porteur', ton: 'neutre' },
  CLASSE_SANS_SUITE: { libelle: 'Classé sans suite', ton: 'neutre' },
  ABANDONNE: { libelle: 'Brouillon abandonné', ton: 'neutre' },
};
