import { useQuery } from '@tanstack/react-query';
import { DateTexte, Encart, Lien } from '@maillage/ui';
import type { DossierResume } from '@maillage/contrats';
import { lire } from '../../api/client.ts';

/** Rappelle à la personne connectée son brouillon le plus récent ; muet s’il n’y en a pas. */
export function BrouillonCommence() {
  const { data } = useQuery({ queryKey: ['dossiers'], queryFn: ({ signal }) => lire<readonly DossierResume[]>('/api/dossiers', signal) });
  const brouillon = data?.filter(({ etat }) => etat === 'BROUILLON').sort((a, b) => b.modifieLe.localeCompare(a.modifieLe))[0];
  if (!brouillon) return null;
  return (
    <Encart titre="Vous avez un brouillon en cours">
      <p>{brouillon.nom}, modifié le <DateTexte iso={brouillon.modifieLe} />. <Lien href={`/dossiers/${brouillon.id}/remplir`}>Continuer mon dossier</Lien></p>
    </Encart>
  );
}
