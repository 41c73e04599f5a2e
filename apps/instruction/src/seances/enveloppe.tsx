import type { Comite } from '@maillage/contrats';
import { euros, ListeDefinitions } from '@maillage/ui';
import styles from './seances.module.css';

/** Ce que la séance a retenu et propose, face à son enveloppe : les nombres d’abord, la barre ensuite. */
export function Enveloppe({ comite: { bilan, enveloppeCentimes } }: { readonly comite: Comite }) {
  if (!bilan) return null;
  const { retenuCentimes, proposeCentimes, resteCentimes } = bilan;
  const part = enveloppeCentimes ? Math.min(100, Math.floor((proposeCentimes * 100) / enveloppeCentimes)) : 0;
  return (
    <div role="status">
      <ListeDefinitions lignes={[
        { terme: 'Retenu', valeur: euros(retenuCentimes) },
        { terme: 'Retenu et à examiner', valeur: euros(proposeCentimes) },
        { terme: 'Enveloppe', valeur: enveloppeCentimes === null ? 'Aucune' : euros(enveloppeCentimes) },
        ...(resteCentimes === null ? [] : [{ terme: resteCentimes < 0 ? 'Dépassement' : 'Reste', valeur: <strong>{euros(Math.abs(resteCentimes))}</strong> }]),
      ]} />
      {enveloppeCentimes !== null && <div className={styles.jauge} aria-hidden="true"><span style={{ inlineSize: `${part}%` }} /></div>}
    </div>
  );
}
