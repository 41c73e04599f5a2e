import type { Etat } from '../dossier/machine.ts';

export type QuiAgit = { readonly qui: 'vous' | 'service' | 'region'; readonly phrase: string };

const SERVICE: QuiAgit = { qui: 'service', phrase: 'Le service instructeur examine votre dossier. La décision reviendra à la commission permanente de la Région. Vous n’avez rien à faire pour l’instant.' };

/**
 * Qui doit agir maintenant, dit au porteur. Tant que la décision n’est pas notifiée, la phrase ne trahit ni l’avis du comité ni le vote.
 * Nul une fois le dossier clos.
 */
export function quiAgit(etat: Etat, notifie: boolean): QuiAgit | null {
  switch (etat) {
    case 'BROUILLON': return { qui: 'vous', phrase: 'C’est à vous : votre dossier reste à déposer.' };
    case 'A_COMPLETER': return { qui: 'vous', phrase: 'C’est à vous : le service attend vos compléments pour poursuivre.' };
    case 'DEPOSE': return { qui: 'service', phrase: 'Le service instructeur vérifie que votre dossier est complet. Il vous écrira s’il manque quelque chose.' };
    case 'AJOURNE': return { qui: 'service', phrase: 'Votre dossier est ajourné : le service instructeur le reprend avant une prochaine séance.' };
    case 'ACCORDE': case 'REJETE': case 'IRRECEVABLE': return notifie ? null : SERVICE;
    case 'EN_INSTRUCTION': case 'PROPOSE_COMITE': case 'FAVORABLE_COMITE': case 'PROPOSE_REJET': case 'INSCRIT_COMMISSION': return SERVICE;
    case 'DESISTE': case 'CLASSE_SANS_SUITE': case 'ABANDONNE': return null;
  }
}
