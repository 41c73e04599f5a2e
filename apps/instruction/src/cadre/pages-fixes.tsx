import { LienBouton, Page } from '@maillage/ui';
import type { ReactNode } from 'react';

/** Une adresse qui ne mène nulle part, ou qui n’est pas ouverte à cette personne : la même page pour les deux. */
export const Introuvable = () => (
  <Page titre="Cette page est introuvable" plein>
    <p>L’adresse est peut-être incomplète, ou ce qu’elle montre ne vous est pas ouvert.</p>
    <Sorties><LienBouton href="/dossiers">Voir les dossiers</LienBouton></Sorties>
  </Page>
);

/** Ce que le rôle de la personne ne permet pas de voir. */
export const Interdit = () => (
  <Page titre="Cette page n’est pas ouverte à votre rôle" plein>
    <p>Votre compte ne donne pas accès à cette partie du service. Si vous en avez besoin pour votre travail, demandez-le à l’administration du service.</p>
    <Sorties><LienBouton href="/">Revenir à mes tâches</LienBouton></Sorties>
  </Page>
);

const Sorties = ({ children }: { readonly children: ReactNode }) => <p>{children}</p>;
