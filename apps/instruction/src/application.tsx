import { FournisseurLiens } from '@maillage/ui';
import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { LienRouteur } from './cadre/lien-routeur.tsx';
import { CadreConnecte, CadrePublic } from './cadre/cadre.tsx';
import { Introuvable } from './cadre/pages-fixes.tsx';
import { PageListe } from './dossiers/page-liste.tsx';
import { PageAccueil } from './taches/page-accueil.tsx';

const PageConnexion = lazy(async () => ({ default: (await import('./session/page-connexion.tsx')).PageConnexion }));
const PageSubventions = lazy(async () => ({ default: (await import('./subventions/page-subventions.tsx')).PageSubventions }));
const PageDossier = lazy(async () => ({ default: (await import('./dossier/page-dossier.tsx')).PageDossier }));

/** Les adresses du back-office. */
export function Application() {
  return (
    <FournisseurLiens value={LienRouteur}>
      <Routes>
        <Route element={<CadrePublic />}>
          <Route path="connexion" element={<PageConnexion />} />
        </Route>
        <Route element={<CadreConnecte />}>
          <Route index element={<PageAccueil />} />
          <Route path="dossiers" element={<PageListe />} />
          <Route path="dossiers/:id/:onglet?" element={<PageDossier />} />
          <Route path="subventions" element={<PageSubventions />} />
          <Route path="*" element={<Introuvable />} />
        </Route>
      </Routes>
    </FournisseurLiens>
  );
}
