import { Page } from '@maillage/ui';

export const Suivi = () => <Page titre="Suivi" colonne><p>Cette page arrive.</p></Page>;
