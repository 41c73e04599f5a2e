import { Page } from '@maillage/ui';

export const MentionsLegales = () => <Page titre="Mentions légales" colonne><p>Cette page arrive.</p></Page>;
