import { Page } from '@maillage/ui';

export const DetailAppel = () => <Page titre="Appel" colonne><p>Cette page arrive.</p></Page>;
