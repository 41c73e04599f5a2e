import type { CritereInstruit } from '@maillage/contrats';
import { Badge } from '@maillage/ui';
import { aRegarder, resultatAffiche } from '../issue.ts';
import styles from './synthese.module.css';

/** Ce qui mérite un regard d’abord ; les critères acquis se déplient. */
export function Criteres({ criteres }: { readonly criteres: readonly CritereInstruit[] }) {
  const ouverts = criteres.filter(aRegarder);
  const acquis = criteres.filter((critere) => !aRegarder(critere));
  return (
    <>
      {ouverts.length === 0 ? <p>Tous les critères sont satisfaits ou sans objet.</p> : <Liste criteres={ouverts} />}
      {acquis.length > 0 && <details className={styles.acquis}><summary>{acquis.length === 1 ? '1 critère satisfait ou sans objet' : `${acquis.length} critères satisfaits ou sans objet`}</summary><Liste criteres={acquis} /></details>}
    </>
  );
}

const Liste = ({ criteres }: { readonly criteres: readonly CritereInstruit[] }) => (
  <ul className={styles.criteres}>
    {criteres.map((critere) => {
      const { libelle, ton } = resultatAffiche(critere);
      return <li key={critere.code}><Badge ton={ton}>{libelle}</Badge><span>{critere.libelle}{critere.confirmation && <span className={styles.discret}> Conclu par {critere.confirmation.par}.</span>}</span></li>;
    })}
  </ul>
);
