import { Page } from '@maillage/ui';

export const InscriptionEnvoyee = () => <Page titre="Ouvrez votre boîte de réception" colonne><p>Cette page arrive.</p></Page>;
