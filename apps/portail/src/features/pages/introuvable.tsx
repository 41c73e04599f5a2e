import { Page } from '@maillage/ui';

export const Introuvable = () => <Page titre="Page introuvable" colonne><p>Cette page arrive.</p></Page>;
