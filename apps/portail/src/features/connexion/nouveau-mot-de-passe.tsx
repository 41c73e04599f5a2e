import { Page } from '@maillage/ui';

export const NouveauMotDePasse = () => <Page titre="Nouveau mot de passe" colonne><p>Cette page arrive.</p></Page>;
