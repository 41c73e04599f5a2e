import { Page } from '@maillage/ui';

export const Compte = () => <Page titre="Mon compte" colonne><p>Cette page arrive.</p></Page>;
