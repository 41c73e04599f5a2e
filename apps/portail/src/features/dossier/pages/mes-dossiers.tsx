import { Page } from '@maillage/ui';

export const MesDossiers = () => <Page titre="Mes dossiers" colonne><p>Cette page arrive.</p></Page>;
