import type { GesteGroupe } from '@maillage/contrats';
import { Lien } from '@maillage/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { appeler } from '../api/client.ts';
import styles from './liste.module.css';

/** L’avancement d’un geste sur plusieurs dossiers, puis le résultat de chaque ligne ; on peut quitter la page, il continue. */
export function ResultatGeste({ id, fermer }: { readonly id: string; readonly fermer: () => void }) {
  const client = useQueryClient();
  const { data: geste } = useQuery({ queryKey: ['geste', id], staleTime: 0, queryFn: ({ signal }) => appeler<GesteGroupe>(`/api/instruction/gestes/${id}`, { signal }), refetchInterval: ({ state }) => (state.data?.finiLe ? false : 1000) });
  const fini = geste?.finiLe ?? null;
  useEffect(() => { if (fini) void Promise.all([client.invalidateQueries({ queryKey: ['dossiers'] }), client.invalidateQueries({ queryKey: ['taches'] })]); }, [client, fini]);
  if (!geste) return null;
  const traites = geste.lignes.filter(({ etat }) => etat !== 'ATTENTE').length;
  const refuses = geste.lignes.filter(({ etat }) => etat === 'REFUSE').length;
  return (
    <section aria-label="Résultat du geste" className={styles.resultat}>
      <p role="status">{phrase(geste.faits, refuses, geste.total)}{fini ? '' : ' ; vous pouvez quitter cette page, le travail continue.'}</p>
      {!fini && <progress max={geste.total} value={traites} aria-label="Avancement">{traites} sur {geste.total}</progress>}
      <details open={refuses > 0}>
        <summary>Résultat de chaque dossier</summary>
        <ul>{geste.lignes.map(({ dossierId, numero, etat, message }) => <li key={dossierId}><Lien href={`/dossiers/${dossierId}`}>{numero}</Lien> {etat === 'ATTENTE' ? 'en attente' : `${etat === 'REFUSE' ? 'Inchangé : ' : ''}${message ?? ''}`}</li>)}</ul>
      </details>
      {fini && <button type="button" className={styles.plus} onClick={fermer}>Fermer ce résultat</button>}
    </section>
  );
}

const phrase = (faits: number, refuses: number, total: number): string =>
  `${faits} dossier${faits > 1 ? 's' : ''} traité${faits > 1 ? 's' : ''} sur ${total}${refuses === 0 ? '' : refuses === 1 ? ', 1 inchangé' : `, ${refuses} inchangés`}`;
