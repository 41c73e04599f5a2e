import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Ton = 'information' | 'succes' | 'attention' | 'erreur' | 'avis' | 'neutre';

/** Un état en toutes lettres ; la teinte ne dit rien que les mots ne disent. */
export const Badge = ({ ton = 'neutre', icone, children }: { readonly ton?: Ton; readonly icone?: ReactNode; readonly children: ReactNode }) =>
  <span className={`${styles.badge} ${styles[ton]}`}>{icone}{children}</span>;
