import { createContext, useContext } from 'react';

/** Ce que la page doit savoir du cadre qui la porte. `dernier` : la page dont le titre a reçu le focus, nul au premier affichage. */
export type Cadre = { readonly cle: string; readonly site: string; readonly dernier: { current: string | null } };

const ContexteCadre = createContext<Cadre>({ cle: '', site: '', dernier: { current: null } });
export const FournisseurCadre = ContexteCadre.Provider;
export const useCadre = () => useContext(ContexteCadre);
