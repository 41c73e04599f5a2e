import { Actions, LienBouton, Page } from '@maillage/ui';

/** Une personne connectée sans rôle d’agent : la porte est fermée, et dit où aller. */
export const AccesReserve = ({ nom }: { readonly nom: string }) => (
  <Page titre="Cet espace est réservé aux agents" colonne>
    <p>{nom}, votre compte est un compte de porteur de projet. Vos dossiers vous attendent sur le site des porteurs ; ici, les agents de la Région instruisent les demandes.</p>
    <p>Si vous travaillez pour la Région, demandez un rôle à l’administration du service, puis reconnectez-vous.</p>
    <Actions><LienBouton href="/portail/dossiers">Aller à mes dossiers</LienBouton></Actions>
  </Page>
);
