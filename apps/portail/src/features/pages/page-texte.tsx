import { Page } from '@maillage/ui';
import type { ReactNode } from 'react';
import styles from './pages.module.css';

/** Une page de texte, dans une colonne. */
export const PageTexte = ({ titre, children }: { readonly titre: string; readonly children: ReactNode }) =>
  <Page titre={titre} fil={[{ libelle: 'Appels', lien: '/' }]} colonne><div className={styles.texte}>{children}</div></Page>;
