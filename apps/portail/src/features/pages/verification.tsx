import { Page } from '@maillage/ui';

export const Verification = () => <Page titre="Vérifier un acte" colonne><p>Cette page arrive.</p></Page>;
