import { Page } from '@maillage/ui';

export const Inscription = () => <Page titre="Créer un compte" colonne><p>Cette page arrive.</p></Page>;
