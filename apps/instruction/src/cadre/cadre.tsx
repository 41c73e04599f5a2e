import { Chargement, EtatErreur, Gabarit, MenuCompte, Page } from '@maillage/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { appeler } from '../api/client.ts';
import { configuration, moi } from '../api/requetes.ts';
import { AccesReserve } from '../session/acces-reserve.tsx';
import { estAgent, LIBELLES_ROLE } from '../session/droits.ts';
import { MaCloche } from '../notifications/ma-cloche.tsx';
import { MenuLateral } from './menu-lateral.tsx';
import styles from './cadre.module.css';

const PIED = [
  { libelle: 'Accessibilité : non conforme (audit à faire)', lien: '/accessibilite' },
  { libelle: 'Mentions légales', lien: '/mentions-legales' },
  { libelle: 'Données personnelles', lien: '/donnees-personnelles' },
  { libelle: 'Comment l’éligibilité est calculée', lien: '/portail/regles' },
  { libelle: 'Site des porteurs de projet', lien: '/portail' },
];

/** Le cadre des pages sans session : la connexion. */
export const CadrePublic = () => <Habillage><Contenu /></Habillage>;

/** Le cadre des agents : attend de savoir qui est là, et renvoie à la connexion s’il n’y a personne. */
export function CadreConnecte() {
  const { data: personne, isPending, error, refetch, isFetching } = useQuery(moi);
  const { pathname, search } = useLocation();
  if (isPending) return <Habillage><Chargement texte="Ouverture de votre espace…" /></Habillage>;
  if (error) return <Habillage><Page titre="Votre espace ne s’ouvre pas" plein><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page></Habillage>;
  if (!personne) return <Navigate to={`/connexion?${new URLSearchParams({ retour: pathname + search })}`} replace />;
  if (!estAgent(personne.roles)) return <Habillage outils={<Compte />}><AccesReserve nom={personne.nom} /></Habillage>;
  return (
    <Habillage outils={<Compte />} avecMenu>
      <div className={styles.atelier}>
        <MenuLateral roles={personne.roles} />
        <div className={styles.travail}><Contenu /></div>
      </div>
    </Habillage>
  );
}

const Contenu = () => <Suspense fallback={<Chargement />}><Outlet /></Suspense>;

/** `avecMenu` : la page apporte sa navigation de côté, à la place du menu de l’en-tête. */
function Habillage({ outils, avecMenu = false, children }: { readonly outils?: ReactNode; readonly avecMenu?: boolean; readonly children: ReactNode }) {
  const { data } = useQuery(configuration);
  const { pathname } = useLocation();
  return (
    <Gabarit region={data?.region.nom ?? 'Région'} service="Instruction des aides aux tiers-lieux" accueil="/" cle={pathname} menu={[]} pied={PIED} demonstration={data?.demonstration ?? false} outils={outils} plein navigation={avecMenu ? <></> : undefined}>
      {children}
    </Gabarit>
  );
}

/** Le nom et le rôle de la personne, et la sortie. */
function Compte() {
  const { data: personne } = useQuery(moi);
  const client = useQueryClient();
  const aller = useNavigate();
  if (!personne) return null;
  const sortir = async () => {
    await appeler('/api/deconnexion', { methode: 'POST', corps: {} }).catch(() => undefined);
    client.clear();
    aller('/connexion');
  };
  return (
    <>
      <span className={styles.role}>{personne.roles.map((role) => LIBELLES_ROLE[role]).join(', ')}</span>
      <MaCloche />
      <MenuCompte nom={personne.nom} liens={[]} onDeconnexion={() => void sortir()} />
    </>
  );
}
