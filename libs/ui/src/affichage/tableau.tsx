import type { ComponentProps, ReactNode } from 'react';
import styles from './tableau.module.css';

/** Tableau de données dans une zone qui défile au clavier ; `legende` le nomme, `children` apporte thead, tbody, tfoot. */
export function Tableau({ legende, legendeCachee = false, className, children, ...reste }: ComponentProps<'table'> & { readonly legende: string; readonly legendeCachee?: boolean }) {
  return (
    <div className={styles.region} role="region" aria-label={legende} tabIndex={0}>
      <table {...reste} className={[styles.tableau, className].filter(Boolean).join(' ')}>
        <caption className={legendeCachee ? 'pour-lecteur' : undefined}>{legende}</caption>
        {children}
      </table>
    </div>
  );
}

export type Sens = 'asc' | 'desc';

/** Tête de colonne ; avec `onTri`, un bouton trie et `sens` dit l’ordre en vigueur sur cette colonne. */
export function Colonne({ nombre, sens, onTri, children }: { readonly nombre?: boolean; readonly sens?: Sens | null; readonly onTri?: () => void; readonly children: ReactNode }) {
  const ordre = sens === 'asc' ? 'ascending' : sens === 'desc' ? 'descending' : onTri ? 'none' : undefined;
  return (
    <th scope="col" className={nombre ? styles.nombre : undefined} aria-sort={ordre}>
      {onTri ? <button type="button" className={styles.tri} onClick={onTri}>{children}<span aria-hidden="true">{sens === 'asc' ? '↑' : sens === 'desc' ? '↓' : '↕'}</span></button> : children}
    </th>
  );
}

/** Cellule de nombre : chiffres alignés à droite. */
export const CelluleNombre = (proprietes: ComponentProps<'td'>) => <td {...proprietes} className={styles.nombre} />;

/** La ligne d’un tableau sans données, avec la suite à donner. */
export const LigneVide = ({ colonnes, children }: { readonly colonnes: number; readonly children: ReactNode }) => <tr><td colSpan={colonnes} className={styles.vide}>{children}</td></tr>;
