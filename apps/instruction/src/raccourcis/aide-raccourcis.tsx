import { Keyboard } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useRaccourcis } from './use-raccourcis.ts';

const Fenetre = lazy(async () => ({ default: (await import('./fenetre-raccourcis.tsx')).FenetreRaccourcis }));

/** Le bouton qui ouvre l’aide des raccourcis (« ? »). */
export function AideRaccourcis({ className }: { readonly className: string | undefined }) {
  const [ouvert, setOuvert] = useState(false);
  const aller = useNavigate();
  useRaccourcis({ '?': () => setOuvert(true), g: () => void aller('/dossiers') });
  return (
    <>
      <button type="button" className={className} onClick={() => setOuvert(true)}><Keyboard size={20} aria-hidden="true" /><span>Raccourcis clavier</span></button>
      {ouvert && <Suspense><Fenetre fermer={() => setOuvert(false)} /></Suspense>}
    </>
  );
}
