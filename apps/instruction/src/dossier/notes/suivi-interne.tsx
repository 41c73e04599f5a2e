import type { SuiviInterne as Interne } from '@maillage/contrats';
import { Chargement, EtatErreur } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { appeler } from '../../api/client.ts';
import { useMoi } from '../../api/requetes.ts';
import { Etiquettes } from './etiquettes.tsx';
import { Notes } from './notes.tsx';
import { Reperes } from './reperes.tsx';
import { Visites } from './visites.tsx';

const interne = (id: string) => queryOptions({ queryKey: ['dossier', id, 'interne'], queryFn: ({ signal }) => appeler<Interne>(`/api/instruction/dossiers/${id}/interne`, { signal }) });

/** Ce que le service garde pour lui : repères, étiquettes, notes, visites. Le porteur n’en lit rien. */
export function SuiviInterne({ dossierId }: { readonly dossierId: string }) {
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(interne(dossierId));
  if (!data) return error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture du suivi interne…" />;
  const notes = roles.some((role) => role === 'INSTRUCTEUR' || role === 'VALIDEUR' || role === 'SIGNATAIRE');
  return (
    <>
      <Reperes reperes={data.reperes} />
      <Etiquettes dossierId={dossierId} posees={data.etiquettes} peutEcrire={data.peutEcrire} />
      {notes && <Notes dossierId={dossierId} notes={data.notes} peutEcrire={data.peutEcrire} />}
      <Visites dossierId={dossierId} visites={data.visites} peutEcrire={data.peutEcrire && roles.includes('INSTRUCTEUR')} />
    </>
  );
}
