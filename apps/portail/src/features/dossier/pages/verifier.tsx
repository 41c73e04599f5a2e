import { Page } from '@maillage/ui';

export const Verifier = () => <Page titre="Vérifiez votre dossier" colonne><p>Cette page arrive.</p></Page>;
