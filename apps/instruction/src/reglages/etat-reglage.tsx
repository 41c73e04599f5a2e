import type { ReglageResume } from '@maillage/contrats';
import { Badge, dateLongue } from '@maillage/ui';

/** À confirmer, ou par qui et quand la valeur l’a été. */
export const EtatReglage = ({ reglage: { confirmePar, confirmeLe } }: { readonly reglage: Pick<ReglageResume, 'confirmePar' | 'confirmeLe'> }) => confirmeLe
  ? <><Badge ton="succes">Confirmé</Badge> le {dateLongue(confirmeLe)}, par {confirmePar}</>
  : <Badge ton="attention">À confirmer</Badge>;
