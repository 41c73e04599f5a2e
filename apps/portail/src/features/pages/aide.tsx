import { Page } from '@maillage/ui';

export const Aide = () => <Page titre="Aide" colonne><p>Cette page arrive.</p></Page>;
