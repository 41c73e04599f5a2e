import type { Lot } from '@maillage/contrats';
import { Encart, Lien } from '@maillage/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { appeler } from '../api/client.ts';
import styles from './actes.module.css';

const PARTICIPES = { preparer: 'préparée', viser: 'visée', signer: 'signée', notifier: 'notifiée' } as const;

/** L’avancement d’un lot ; on peut quitter la page, il continue. */
export function Avancement({ id }: { readonly id: string }) {
  const client = useQueryClient();
  const { data: lot } = useQuery({ queryKey: ['lot', id], staleTime: 0, queryFn: ({ signal }) => appeler<Lot>(`/api/instruction/lots/${id}`, { signal }), refetchInterval: ({ state }) => (state.data?.finiLe ? false : 1000) });
  const fini = lot?.finiLe ?? null;
  useEffect(() => { if (fini) void client.invalidateQueries({ queryKey: ['actes'] }); }, [client, fini]);
  if (!lot) return null;
  const traites = lot.faits + lot.refuses.length;
  const phrase = `${lot.faits} lettre${lot.faits > 1 ? 's' : ''} ${PARTICIPES[lot.geste]}${lot.faits > 1 ? 's' : ''} sur ${lot.total}`;
  return (
    <section aria-labelledby="lot" className={styles.lot}>
      <h2 id="lot">{fini ? 'Lot terminé' : 'Lot en cours'}</h2>
      <p role="status">{phrase}{fini ? '.' : ' ; vous pouvez quitter cette page, le travail continue.'}</p>
      <progress max={lot.total} value={traites} aria-label="Avancement du lot">{phrase}</progress>
      {lot.refuses.length > 0 && (
        <Encart ton="attention" titre={lot.refuses.length === 1 ? 'Une lettre n’a pas suivi ; elle est inchangée.' : `${lot.refuses.length} lettres n’ont pas suivi ; elles sont inchangées.`}>
          <ul>{lot.refuses.map(({ dossierId, numero, message }) => <li key={dossierId}><Lien href={`/dossiers/${dossierId}/decision`}>Dossier n° {numero}</Lien> : {message}</li>)}</ul>
        </Encart>
      )}
    </section>
  );
}
