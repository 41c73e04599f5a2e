import type { ConsentementNotification } from '@maillage/contrats';
import { Case, Chargement, DateTexte, EtatErreur } from '@maillage/ui';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { appeler, lire, phraseErreur } from '../../api/client.ts';
import { requetes } from '../../api/requetes.ts';

const consentement = queryOptions({ queryKey: ['compte', 'notification-electronique'], staleTime: 0, queryFn: ({ signal }) => lire<ConsentementNotification>('/api/compte/notification-electronique', signal) });

/** Recevoir ses décisions en ligne, ou non : la case s’enregistre d’elle-même, et se décoche quand on veut. */
export function Consentement() {
  const { data, error, isFetching, refetch } = useQuery(consentement);
  const regler = useMutation({
    mutationFn: async (accepte: boolean) => (await appeler<ConsentementNotification>('/api/compte/notification-electronique', { methode: 'PUT', corps: { accepte } })).donnees,
    onSuccess: (lu) => requetes.setQueryData(consentement.queryKey, lu),
  });
  if (!data) return error ? <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture de votre choix…" />;
  const coche = regler.isPending ? regler.variables : data.donneLe !== null;
  return (
    <>
      <Case name="notificationElectronique" libelle="J’accepte de recevoir les décisions de la Région en ligne, dans cet espace" value={coche} onChange={(accepte) => regler.mutate(accepte)}
        aide="Un courriel vous prévient ; le jour où vous ouvrez la lettre fait courir vos délais de recours, ou le quinzième jour si vous ne l’ouvrez pas (à confirmer). Sans votre accord, les lettres partent en recommandé." />
      <p role="status">{regler.isError ? phraseErreur(regler.error) : regler.isPending ? 'Enregistrement…' : data.donneLe ? <>Accepté le <DateTexte iso={data.donneLe} />. Vous pouvez revenir sur ce choix à tout moment, pour les lettres à venir.</> : 'Vous n’avez pas accepté : vos lettres arrivent en recommandé.'}</p>
    </>
  );
}
