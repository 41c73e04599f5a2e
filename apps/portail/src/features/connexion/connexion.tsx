import { Page } from '@maillage/ui';

export const Connexion = () => <Page titre="Se connecter" colonne><p>Cette page arrive.</p></Page>;
