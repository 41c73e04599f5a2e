import type { Indicateurs } from '@maillage/contrats';
import { pourcent } from '@maillage/ui';
import styles from './indicateurs.module.css';

/** La part des dossiers à qui il a fallu demander des compléments. */
export const Complements = ({ deposes, demandes }: Indicateurs['complements']) => (
  <section aria-labelledby="complements">
    <h2 id="complements">Compléments demandés</h2>
    <p className={styles.definition}>Dossiers déposés depuis 24 mois à qui au moins un complément a été demandé.</p>
    {deposes === 0 ? <p>Aucun dossier déposé sur la période.</p> : <p><strong className={styles.chiffre}>{pourcent(Math.round((1000 * demandes) / deposes))}</strong> {demandes.toLocaleString('fr-FR')} sur {deposes.toLocaleString('fr-FR')} dossiers.</p>}
  </section>
);
