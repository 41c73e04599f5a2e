import { Page } from '@maillage/ui';

export const Depose = () => <Page titre="Votre dossier est déposé" colonne><p>Cette page arrive.</p></Page>;
