import type { MaSubvention } from '@maillage/contrats';
import { euros, ListeDefinitions } from '@maillage/ui';
import styles from './subvention.module.css';

/** Voté, versé, restant : en lignes, et en une barre qui dit la même chose. */
export function Montants({ bilan }: Pick<MaSubvention, 'bilan'>) {
  const { voteCentimes, verseCentimes, resteAVerserCentimes, tropPercuCentimes } = bilan;
  const part = voteCentimes === 0 ? 0 : Math.min(100, Math.round((verseCentimes * 100) / voteCentimes));
  return (
    <>
      <ListeDefinitions lignes={[
        { terme: 'Montant voté', valeur: <strong>{euros(voteCentimes, true)}</strong> }, { terme: 'Déjà versé', valeur: euros(verseCentimes, true) }, { terme: 'Reste à verser', valeur: euros(resteAVerserCentimes, true) },
        ...(tropPercuCentimes > 0 ? [{ terme: 'À rendre', valeur: <strong>{euros(tropPercuCentimes, true)}</strong> }] : []),
      ]} />
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" className={styles.barre} aria-hidden="true"><rect width={part} height="4" fill="var(--accent)" /></svg>
    </>
  );
}
