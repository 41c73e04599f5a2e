import { createContext, useContext, type ComponentProps, type ComponentType } from 'react';

export type ProprietesLien = Omit<ComponentProps<'a'>, 'href'> & { readonly href: string };

const Ancre = (proprietes: ProprietesLien) => <a {...proprietes} />;
const ContexteLien = createContext<ComponentType<ProprietesLien>>(Ancre);

/** Donne aux composants le lien du routeur ; sans lui ils rendent un `<a>` ordinaire. */
export const FournisseurLiens = ContexteLien.Provider;
export const useLien = () => useContext(ContexteLien);

/** Lien de texte vers une page du front ou d’ailleurs. */
export function Lien(proprietes: ProprietesLien) {
  const Composant = useLien();
  return <Composant {...proprietes} />;
}
