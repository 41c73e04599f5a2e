import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './encart.module.css';

const ICONES = { information: Info, succes: CircleCheck, attention: TriangleAlert, erreur: CircleAlert };

/** Un message posé dans la page ; `annonce` le fait dire dès qu’il apparaît (jamais au premier affichage). */
export function Encart({ ton = 'information', titre, annonce = false, children }: { readonly ton?: keyof typeof ICONES; readonly titre?: ReactNode; readonly annonce?: boolean; readonly children?: ReactNode }) {
  const Icone = ICONES[ton];
  return (
    <div className={`${styles.encart} ${styles[ton]}`} role={annonce ? (ton === 'erreur' ? 'alert' : 'status') : undefined}>
      <Icone size={20} aria-hidden="true" />
      <div className={styles.corps}>{titre && <p className={styles.titre}>{titre}</p>}{children}</div>
    </div>
  );
}
