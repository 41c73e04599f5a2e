import { createContext, useContext } from 'react';

/** La page affichée (nulle avant la première), et si l’on a changé de page depuis l’ouverture. */
export type Visite = { readonly lieu: string | null; readonly naviguee: boolean };

/** Ce que la page doit savoir du cadre qui la porte. */
export type Cadre = { readonly cle: string; readonly site: string; readonly visite: { current: Visite } };

const ContexteCadre = createContext<Cadre>({ cle: '', site: '', visite: { current: { lieu: null, naviguee: false } } });
export const FournisseurCadre = ContexteCadre.Provider;
export const useCadre = () => useContext(ContexteCadre);
