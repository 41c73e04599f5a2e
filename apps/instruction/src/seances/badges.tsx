import { type AvisComite, type EtatComite, LIBELLES_AVIS_COMITE, LIBELLES_ETAT_COMITE, type Quorum } from '@maillage/domain';
import { Badge } from '@maillage/ui';

const TONS_ETAT = { PREPARATION: 'neutre', OUVERTE: 'information', CLOSE: 'succes' } as const;
const TONS_AVIS = { favorable: 'succes', defavorable: 'erreur', ajourne: 'attention' } as const;

export const BadgeEtat = ({ etat }: { readonly etat: EtatComite }) => <Badge ton={TONS_ETAT[etat]}>{LIBELLES_ETAT_COMITE[etat]}</Badge>;
export const BadgeAvisComite = ({ avis }: { readonly avis: AvisComite | null }) => avis ? <Badge ton={TONS_AVIS[avis]}>{LIBELLES_AVIS_COMITE[avis]}</Badge> : <Badge>À examiner</Badge>;
export const BadgeQuorum = ({ quorum: { presents, exige, atteint } }: { readonly quorum: Quorum }) =>
  <Badge ton={atteint ? 'succes' : 'attention'}>{`Quorum ${atteint ? 'atteint' : 'non atteint'} : ${presents} présent${presents > 1 ? 's' : ''} sur ${exige} exigé${exige > 1 ? 's' : ''}`}</Badge>;
