import { MenuCompte } from '@maillage/ui';
import type { Moi } from '@maillage/contrats';
import { useNavigate } from 'react-router';
import { MaCloche } from '../features/notifications/ma-cloche.tsx';
import { seDeconnecter } from '../api/session.ts';

const AGENTS: readonly string[] = ['INSTRUCTEUR', 'VALIDEUR', 'SIGNATAIRE', 'SECRETARIAT_COMMISSION', 'FINANCIER', 'ADMIN', 'AUDITEUR', 'EXPERT', 'COMITE'];

/** Le menu de la personne connectée, avec le passage vers l’instruction pour les agents. */
export function MonCompte({ moi }: { readonly moi: Moi }) {
  const naviguer = useNavigate();
  const agent = moi.roles.some((role) => AGENTS.includes(role));
  const sortir = async () => {
    await seDeconnecter();
    await naviguer('/');
  };
  return <><MaCloche /><MenuCompte nom={moi.nom} liens={[{ libelle: 'Mon compte', lien: '/compte' }, ...(agent ? [{ libelle: 'Espace d’instruction', lien: '/instruction' }] : [])]} onDeconnexion={() => void sortir()} /></>;
}
