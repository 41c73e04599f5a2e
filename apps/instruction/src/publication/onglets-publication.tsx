import { Onglets } from '@maillage/ui';

/** Les deux publications que la loi demande. */
export const OngletsPublication = ({ courant }: { readonly courant: 'donnees' | 'registre' }) => (
  <Onglets nom="Pages de la publication" onglets={[
    { libelle: 'Données essentielles', lien: '/publication', courant: courant === 'donnees' },
    { libelle: 'Registre des aides de minimis', lien: '/publication/registre', courant: courant === 'registre' },
  ]} />
);
