import { Badge } from '@maillage/ui';
import type { Provenance } from '@maillage/domain';
import styles from './appels.module.css';

/** D’où vient une règle ou une valeur ; ce que les textes ne disent pas est marqué. */
export const Source = ({ article, source }: { readonly article?: string; readonly source: Provenance }) => (
  <span className={styles.source}>
    {article && <>Article « {article} ». </>}
    {source.statut === 'a-confirmer' && <><Badge ton="attention">À confirmer</Badge> </>}
    {source.texte}
  </span>
);
