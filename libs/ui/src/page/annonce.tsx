import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';

type Annoncer = (texte: string, urgent?: boolean) => void;
const ContexteAnnonce = createContext<Annoncer>(() => undefined);

/** Deux régions vivantes posées une fois : l’une polie, l’autre pour une connexion perdue ou un enregistrement manqué. */
export function FournisseurAnnonces({ children }: { readonly children: ReactNode }) {
  const [polie, setPolie] = useState('');
  const [urgente, setUrgente] = useState('');
  const annoncer = useCallback<Annoncer>((texte, urgent = false) => {
    const poser = urgent ? setUrgente : setPolie;
    poser('');
    setTimeout(() => poser(texte), 50);
  }, []);
  return (
    <ContexteAnnonce value={useMemo(() => annoncer, [annoncer])}>
      {children}
      <p className="pour-lecteur" aria-live="polite">{polie}</p>
      <p className="pour-lecteur" aria-live="assertive">{urgente}</p>
    </ContexteAnnonce>
  );
}

/** Dit une phrase aux lecteurs d’écran ; rien de ce qui doit être relu plus tard. */
export const useAnnoncer = () => useContext(ContexteAnnonce);
