import { Page } from '@maillage/ui';

export const ResultatEligibilite = () => <Page titre="Résultat" colonne><p>Cette page arrive.</p></Page>;
