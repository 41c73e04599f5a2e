import { Page } from '@maillage/ui';

export const NouveauDossier = () => <Page titre="Nouveau dossier" colonne><p>Cette page arrive.</p></Page>;
