import type { CompteAvis } from '@maillage/contrats';
import { LIBELLES_ETAT_AVIS, LIBELLES_SENS_AVIS, type EtatAvis, type SensAvis } from '@maillage/domain';
import { Badge, type Ton } from '@maillage/ui';

const TONS_SENS: Readonly<Record<SensAvis, Ton>> = { favorable: 'succes', reserve: 'attention', defavorable: 'erreur', 'sans-avis': 'neutre' };

/** Le sens d’un avis rendu. */
export const BadgeSens = ({ sens }: { readonly sens: SensAvis }) => <Badge ton={TONS_SENS[sens]}>{LIBELLES_SENS_AVIS[sens]}</Badge>;

/** Où en est une demande ; le retard se dit à la place de l’attente. */
export const BadgeEtatAvis = ({ etat, enRetard }: { readonly etat: EtatAvis; readonly enRetard: boolean }) =>
  enRetard ? <Badge ton="erreur">En retard</Badge> : <Badge ton={etat === 'DEMANDE' ? 'avis' : etat === 'RENDU' ? 'succes' : 'neutre'}>{LIBELLES_ETAT_AVIS[etat]}</Badge>;

/** « Avis attendus 1/3 » : rien tant qu’aucun avis n’est demandé ; le retard d’abord. */
export function BadgeAvis({ avis: { demandes, rendus, enRetard } }: { readonly avis: CompteAvis }) {
  if (demandes === 0) return null;
  const nombre = `${rendus}/${demandes}`;
  if (enRetard > 0) return <Badge ton="attention">Avis en retard, {nombre} rendus</Badge>;
  return <Badge ton="avis">{rendus === demandes ? `Avis rendus ${nombre}` : `Avis attendus ${nombre}`}</Badge>;
}
