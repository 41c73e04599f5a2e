import type { DossierAgent, RecoursInstruction } from '@maillage/contrats';
import { Chargement, dateLongue, Encart, EtatErreur, EtatVide } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { useMoi } from '../../api/requetes.ts';
import { AffairesContentieuses } from './contentieux.tsx';
import { SaisieRecours } from './saisie-recours.tsx';
import { UnRecours } from './un-recours.tsx';

const recours = (id: string) => queryOptions({ queryKey: ['dossier', id, 'recours'], staleTime: 0, queryFn: ({ signal }) => appeler<RecoursInstruction>(`/api/instruction/dossiers/${id}/recours`, { signal }) });

/** Les recours du dossier : reçus, instruits, répondus ; et l’affaire portée devant le tribunal. */
export function Recours({ dossier }: { readonly dossier: DossierAgent }) {
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(recours(dossier.id));
  if (!data) return error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des recours…" />;
  const { contestable } = data;
  return (
    <>
      {data.recours.length === 0 && !contestable && <EtatVide titre="Rien à contester pour l’instant."><p>Un recours vise un refus, une irrecevabilité ou un accord au-dessous de la demande, une fois notifié.</p></EtatVide>}
      {contestable && (
        <Encart titre={contestable.jusquAu === null ? 'Délai de recours non opposable' : `Recours ${contestable.depasse ? 'possible jusqu’au' : 'ouvert jusqu’au'} ${dateLongue(contestable.jusquAu)}`}>
          <p>{contestable.titre} n° {contestable.acteNumero}. {contestable.jusquAu === null ? 'Rien ne prouve encore que le porteur l’a reçue : il peut la contester sans limite de deux mois.' : contestable.depasse ? 'Le délai est passé : un recours reçu maintenant serait sans effet sur lui.' : 'Aucun recours reçu.'}</p>
        </Encart>
      )}
      {data.recours.map((un) => <UnRecours key={un.id} dossier={dossier} recours={un} peutRepondre={data.peutRepondre} />)}
      {contestable && roles.includes('INSTRUCTEUR') && <SaisieRecours dossierId={dossier.id} />}
      <AffairesContentieuses dossierId={dossier.id} affaires={data.contentieux} peutEcrire={roles.includes('VALIDEUR')} />
    </>
  );
}
