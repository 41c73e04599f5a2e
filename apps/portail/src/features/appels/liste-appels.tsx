import { Page } from '@maillage/ui';

export const ListeAppels = () => <Page titre="Appels à manifestation d’intérêt" colonne><p>Cette page arrive.</p></Page>;
