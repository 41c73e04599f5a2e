import { Page } from '@maillage/ui';

export const Accessibilite = () => <Page titre="Accessibilité" colonne><p>Cette page arrive.</p></Page>;
