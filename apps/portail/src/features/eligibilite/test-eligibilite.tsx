import { Page } from '@maillage/ui';

export const TestEligibilite = () => <Page titre="Tester mon éligibilité" colonne><p>Cette page arrive.</p></Page>;
