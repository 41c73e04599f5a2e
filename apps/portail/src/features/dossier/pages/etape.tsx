import { Page } from '@maillage/ui';

export const PageEtape = () => <Page titre="Étape" colonne><p>Cette page arrive.</p></Page>;
