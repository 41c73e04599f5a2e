import type { ProchainPas } from '@maillage/domain';
import { LIBELLES_TYPE } from '../libelles.ts';
import type { DemandeLue } from '../paiement.repository.ts';

/** Le pas que la demande de paiement en cours attend, dit au porteur. */
export function pasDeLaDemande({ type, etat }: Pick<DemandeLue, 'type' | 'etat'>): ProchainPas {
  const nom = LIBELLES_TYPE[type].toLowerCase();
  switch (etat) {
    case 'BROUILLON': return { balle: 'porteur', pas: `Votre demande (${nom}) est en brouillon : terminez-la et déposez-la.` };
    case 'A_COMPLETER': return { balle: 'porteur', pas: `Le service attend des compléments sur votre demande (${nom}).` };
    case 'MANDATEE': return { balle: 'region', pas: `Votre demande (${nom}) est transmise au comptable, qui verse la somme.` };
    case 'REJETEE': return { balle: 'region', pas: `Le comptable a renvoyé votre demande (${nom}) : le service la reprend.` };
    default: return { balle: 'region', pas: `Le service examine votre demande (${nom}).` };
  }
}
