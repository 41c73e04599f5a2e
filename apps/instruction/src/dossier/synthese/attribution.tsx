import type { PropositionAttribution } from '@maillage/contrats';
import { Bouton } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler } from '../../api/client.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import styles from './synthese.module.css';

const attribution = (id: string) => queryOptions({ queryKey: ['dossier', id, 'attribution'], queryFn: ({ signal }) => appeler<PropositionAttribution>(`/api/instruction/dossiers/${id}/attribution`, { signal }) });

/** Confier le dossier à quelqu’un du département : la personne la moins chargée est proposée. */
export function Attribution({ dossierId, instructeurId }: { readonly dossierId: string; readonly instructeurId: string | null }) {
  const { data } = useQuery(attribution(dossierId));
  const [choisi, setChoisi] = useState<string | null>(null);
  const geste = useGeste(dossierId);
  if (!data?.peutAttribuer) return null;
  const valeur = choisi ?? instructeurId ?? data.propose ?? '';
  return (
    <section aria-labelledby="attribution">
      <h3 id="attribution">Attribution</h3>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      {data.instructeurs.length === 0 ? <p>Aucun instructeur de ce département ne peut prendre ce dossier.</p> : (
        <p className={styles.attribution}>
          <label>Instruction confiée à
            <select value={valeur} onChange={(evenement) => setChoisi(evenement.target.value)}>
              {data.instructeurs.map(({ id, nom, ouverts }) => <option key={id} value={id}>{`${nom} : ${ouverts} dossier${ouverts > 1 ? 's' : ''} ouvert${ouverts > 1 ? 's' : ''}${id === data.propose ? ', charge la plus légère' : ''}`}</option>)}
            </select>
          </label>
          <Bouton variante="secondaire" occupe={geste.isPending} onClick={() => { if (valeur !== '' && valeur !== instructeurId) geste.mutate({ chemin: `/api/instruction/dossiers/${dossierId}/attribution`, methode: 'PUT', corps: { instructeurId: valeur } }, { onSuccess: () => setChoisi(null) }); }}>{instructeurId ? 'Changer' : 'Attribuer'}</Bouton>
        </p>
      )}
    </section>
  );
}
