import { Page } from '@maillage/ui';

export const ListeDesTaches = () => <Page titre="Mon dossier" colonne><p>Cette page arrive.</p></Page>;
