import type { Repere } from '@maillage/domain';
import { Badge } from '@maillage/ui';
import styles from './notes.module.css';

/** Des faits qui méritent un regard, chacun expliqué ; aucun ne décide. */
export const Reperes = ({ reperes }: { readonly reperes: readonly Repere[] }) => (
  <section aria-labelledby="reperes">
    <h3 id="reperes">Repères</h3>
    {reperes.length === 0 ? <p>Rien de particulier à relever dans ce dossier.</p> : (
      <ul className={styles.reperes}>
        {reperes.map(({ niveau, titre, explication }) => <li key={titre + explication}><Badge ton={niveau === 'attention' ? 'attention' : 'information'}>{niveau === 'attention' ? 'À regarder' : 'À savoir'}</Badge><span><strong>{titre}.</strong> {explication}</span></li>)}
      </ul>
    )}
    <p className={styles.discret}>Un repère n’est pas une décision : il dit où regarder.</p>
  </section>
);
