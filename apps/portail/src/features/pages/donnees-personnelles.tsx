import { Page } from '@maillage/ui';

export const DonneesPersonnelles = () => <Page titre="Données personnelles" colonne><p>Cette page arrive.</p></Page>;
