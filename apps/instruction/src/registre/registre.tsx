import { Chargement } from '@maillage/ui';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { Introuvable } from '../cadre/pages-fixes.tsx';

const PageRegistre = lazy(async () => ({ default: (await import('./page-registre.tsx')).PageRegistre }));
const PageDoublons = lazy(async () => ({ default: (await import('./page-doublons.tsx')).PageDoublons }));
const PageLieu = lazy(async () => ({ default: (await import('./fiche/page-lieu.tsx')).PageLieu }));
const PageFusion = lazy(async () => ({ default: (await import('./fiche/page-fusion.tsx')).PageFusion }));
const PageCreer = lazy(async () => ({ default: (await import('./changement/page-creer.tsx')).PageCreer }));
const PageCorriger = lazy(async () => ({ default: (await import('./changement/page-corriger.tsx')).PageCorriger }));
const PageStatut = lazy(async () => ({ default: (await import('./changement/page-statut.tsx')).PageStatut }));
const PageDemandes = lazy(async () => ({ default: (await import('./demandes/page-demandes.tsx')).PageDemandes }));
const PageDemande = lazy(async () => ({ default: (await import('./demandes/page-demande.tsx')).PageDemande }));

/** Les adresses du registre des tiers-lieux. */
export const Registre = () => (
  <Suspense fallback={<Chargement />}>
    <Routes>
      <Route index element={<PageRegistre />} />
      <Route path="creer" element={<PageCreer />} />
      <Route path="doublons" element={<PageDoublons />} />
      <Route path="demandes" element={<PageDemandes />} />
      <Route path="demandes/:id" element={<PageDemande />} />
      <Route path=":id" element={<PageLieu />} />
      <Route path=":id/corriger" element={<PageCorriger />} />
      <Route path=":id/statut" element={<PageStatut />} />
      <Route path=":id/fusion" element={<PageFusion />} />
      <Route path="*" element={<Introuvable />} />
    </Routes>
  </Suspense>
);
