import { lazy, Suspense } from 'react';
import { Chargement, FournisseurLiens, Gabarit, LienBouton } from '@maillage/ui';
import { Outlet, useLocation } from 'react-router';
import { useConfiguration, useMoi } from '../api/session.ts';
import { GardeFou } from './garde-fou.tsx';
import { LienRouteur } from './lien-routeur.tsx';

const MonCompte = lazy(() => import('./mon-compte.tsx').then((m) => ({ default: m.MonCompte })));

const PIED = [
  { libelle: 'Accessibilité : non conforme (audit à faire)', lien: '/accessibilite' },
  { libelle: 'Mentions légales', lien: '/mentions-legales' },
  { libelle: 'Données personnelles', lien: '/donnees-personnelles' },
  { libelle: 'Aide et contact', lien: '/aide' },
  { libelle: 'Comment l’éligibilité est calculée', lien: '/regles' },
  { libelle: 'Vérifier un acte', lien: '/verification' },
];

/** Le cadre du portail autour de la page en cours. */
export function Cadre() {
  const { pathname } = useLocation();
  const configuration = useConfiguration();
  const moi = useMoi();
  const menu = [
    { libelle: 'Appels', lien: '/', courant: pathname === '/' || pathname.startsWith('/appels') },
    { libelle: 'Couverture', lien: '/couverture', courant: pathname.startsWith('/couverture') },
    { libelle: 'Annuaire', lien: '/annuaire', courant: pathname.startsWith('/annuaire') },
    ...(moi ? [{ libelle: 'Mes dossiers', lien: '/dossiers', courant: pathname.startsWith('/dossiers') }] : []),
    { libelle: 'Aide', lien: '/aide', courant: pathname === '/aide' },
  ];
  const outils = moi
    ? <Suspense><MonCompte moi={moi} /></Suspense>
    : <LienBouton variante="secondaire" href="/connexion">Se connecter</LienBouton>;
  return (
    <FournisseurLiens value={LienRouteur}>
      <Gabarit region={configuration?.region.nom ?? 'Région'} service="Aides aux tiers-lieux" accueil="/" cle={pathname} menu={menu} pied={PIED} demonstration={configuration?.demonstration ?? false} outils={moi === undefined ? null : outils}>
        <GardeFou key={pathname}>
          <Suspense fallback={<Chargement />}><Outlet /></Suspense>
        </GardeFou>
      </Gabarit>
    </FournisseurLiens>
  );
}
