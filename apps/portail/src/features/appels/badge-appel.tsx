import { Badge } from '@maillage/ui';
import type { AppelResume } from '@maillage/contrats';

const BIENTOT_JOURS = 30;

/** Où en est l’appel : à venir, ouvert, bientôt clos, clos. */
export function BadgeAppel({ appel: { statut, joursRestants } }: { readonly appel: AppelResume }) {
  if (statut === 'clos') return <Badge>Clos</Badge>;
  if (statut === 'a-venir') return <Badge ton="information">À venir</Badge>;
  if (joursRestants !== null && joursRestants <= 1) return <Badge ton="attention">Dernier jour</Badge>;
  if (joursRestants !== null && joursRestants <= BIENTOT_JOURS) return <Badge ton="attention">Clôture dans {joursRestants} jours</Badge>;
  return <Badge ton="succes">Ouvert</Badge>;
}
