import type { Etiquette } from '@maillage/contrats';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { etiquettes } from '../../api/requetes.ts';
import { Echec } from '../../formulaire/echec.tsx';
import { useGeste } from '../../formulaire/use-geste.ts';
import styles from './notes.module.css';

/** Les étiquettes du dossier ; qui le suit en pose et en ôte. */
export function Etiquettes({ dossierId, posees, peutEcrire }: { readonly dossierId: string; readonly posees: readonly Etiquette[]; readonly peutEcrire: boolean }) {
  const { data: toutes = [] } = useQuery(etiquettes);
  const [choisie, setChoisie] = useState('');
  const geste = useGeste(dossierId);
  const chemin = (id: string) => `/api/instruction/dossiers/${dossierId}/etiquettes/${id}`;
  const posables = toutes.filter(({ id, retiree }) => !retiree && !posees.some((posee) => posee.id === id));
  return (
    <section aria-labelledby="etiquettes">
      <h3 id="etiquettes">Étiquettes</h3>
      <Echec erreur={geste.error} dossierId={dossierId} apresRelecture={geste.reset} />
      {posees.length === 0 ? <p>Aucune étiquette.</p> : (
        <ul className={styles.etiquettes}>
          {posees.map(({ id, nom }) => <li key={id}>{nom}{peutEcrire && <button type="button" onClick={() => geste.mutate({ chemin: chemin(id), methode: 'DELETE', corps: undefined })}><X size={16} aria-hidden="true" /><span className="pour-lecteur">Ôter l’étiquette {nom}</span></button>}</li>)}
        </ul>
      )}
      {peutEcrire && posables.length > 0 && (
        <p className={styles.poser}>
          <label>Étiquette à poser<select value={choisie} onChange={(evenement) => setChoisie(evenement.target.value)}><option value="">Choisissez</option>{posables.map(({ id, nom }) => <option key={id} value={id}>{nom}</option>)}</select></label>
          <button type="button" disabled={choisie === ''} onClick={() => geste.mutate({ chemin: chemin(choisie), methode: 'PUT' }, { onSuccess: () => setChoisie('') })}>Poser</button>
        </p>
      )}
      {toutes.length === 0 && <p className={styles.discret}>Un valideur peut en créer depuis la liste des dossiers.</p>}
    </section>
  );
}
