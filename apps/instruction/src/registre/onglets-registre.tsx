import { Onglets } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { demandes } from './requetes.ts';

/** Les trois vues du registre ; le nombre de demandes à instruire se lit sans les ouvrir. */
export function OngletsRegistre({ courant }: { readonly courant: 'lieux' | 'demandes' | 'doublons' }) {
  const { data } = useQuery(demandes('DEPOSEE'));
  return (
    <Onglets nom="Vues du registre" onglets={[
      { libelle: 'Lieux', lien: '/registre', courant: courant === 'lieux' },
      { libelle: data && data.length > 0 ? `Demandes (${data.length})` : 'Demandes', lien: '/registre/demandes', courant: courant === 'demandes' },
      { libelle: 'Doublons', lien: '/registre/doublons', courant: courant === 'doublons' },
    ]} />
  );
}
