import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { useLien } from './liens.tsx';
import styles from './bouton.module.css';

export type VarianteBouton = 'principal' | 'secondaire' | 'discret' | 'danger';

type Proprietes = ComponentProps<'button'> & {
  readonly variante?: VarianteBouton;
  readonly icone?: ReactNode;
  /** Vrai pendant l’envoi : le bouton reste en place, se dit occupé et n’agit plus. */
  readonly occupe?: boolean;
  readonly libelleOccupe?: string;
};

/** Bouton d’action ; son libellé est un verbe. Un seul `principal` par écran. */
export function Bouton({ variante = 'principal', icone, occupe = false, libelleOccupe = 'Envoi en cours…', type = 'button', className, children, onClick, ...reste }: Proprietes) {
  const cliquer = (evenement: MouseEvent<HTMLButtonElement>) => {
    if (occupe) evenement.preventDefault();
    else onClick?.(evenement);
  };
  return (
    <button {...reste} type={type} className={classes(variante, className)} aria-disabled={occupe || undefined} onClick={cliquer}>
      {icone}{occupe ? libelleOccupe : children}
    </button>
  );
}

/** Lien qui a l’allure d’un bouton : il mène à une page, il n’agit pas. */
export function LienBouton({ variante = 'principal', icone, href, className, children, ...reste }: Omit<ComponentProps<'a'>, 'href'> & { readonly href: string; readonly variante?: VarianteBouton; readonly icone?: ReactNode }) {
  const Lien = useLien();
  return <Lien {...reste} href={href} className={classes(variante, className)}>{icone}{children}</Lien>;
}

/** Boutons et liens d’une même décision, côte à côte, le principal en tête. */
export const Actions = ({ children }: { readonly children: ReactNode }) => <div className={styles.rangee}>{children}</div>;

const classes = (variante: VarianteBouton, ajout?: string) => [styles.bouton, styles[variante], ajout].filter(Boolean).join(' ');
