import { Page } from '@maillage/ui';

export const MotDePasseOublie = () => <Page titre="Mot de passe oublié" colonne><p>Cette page arrive.</p></Page>;
