import { Page } from '@maillage/ui';

export const VerifierCourriel = () => <Page titre="Confirmation" colonne><p>Cette page arrive.</p></Page>;
