import type { Bilan } from '@maillage/domain';
import { nombre, pourcent } from '@maillage/ui';
import { CLASSES, CLES, ORDRE } from './classes.ts';
import styles from './couverture.module.css';

/** La part d’un tout, en pour mille arrondis ; nulle sans personne. */
export const part = (partie: number, total: number): string => (total === 0 ? 'sans habitant' : pourcent(Math.round((partie * 1000) / total)));

/** Trois chiffres, et la barre qui les compare. */
export function Chiffres({ bilan }: { readonly bilan: Bilan }) {
  return (
    <>
      <div className={styles.barre} aria-hidden="true">
        {ORDRE.map((classe) => <span key={classe} className={styles[CLASSES[classe].marque]} style={{ flexGrow: bilan[CLES[classe]].habitants }} />)}
      </div>
      <dl className={styles.chiffres}>
        {ORDRE.map((classe) => {
          const { habitants, communes } = bilan[CLES[classe]];
          return (
            <div key={classe}>
              <dt><span className={`${styles.pastille} ${styles[CLASSES[classe].marque]}`} aria-hidden="true" />{CLASSES[classe].libelle}</dt>
              <dd><strong>{part(habitants, bilan.total.habitants)}</strong> {nombre(habitants)} habitants, {nombre(communes)} commune{communes > 1 ? 's' : ''}</dd>
              <dd className={styles.discret}>{CLASSES[classe].explication}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
