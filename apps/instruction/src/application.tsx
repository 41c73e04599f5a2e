import { FournisseurLiens } from '@maillage/ui';
import { Route, Routes } from 'react-router';
import { LienRouteur } from './cadre/lien-routeur.tsx';
import { CadreConnecte, CadrePublic } from './cadre/cadre.tsx';
import { Introuvable } from './cadre/pages-fixes.tsx';
import { CONNEXION, PAGES } from './pages.ts';

/** Le back-office : la connexion, puis chaque page dans son cadre. */
export function Application() {
  return (
    <FournisseurLiens value={LienRouteur}>
      <Routes>
        <Route element={<CadrePublic />}>
          <Route path={CONNEXION.chemin} element={<CONNEXION.Contenu />} />
        </Route>
        <Route element={<CadreConnecte />}>
          {PAGES.map(({ chemin, Contenu }) => <Route key={chemin} path={chemin} element={<Contenu />} />)}
          <Route path="*" element={<Introuvable />} />
        </Route>
      </Routes>
    </FournisseurLiens>
  );
}
