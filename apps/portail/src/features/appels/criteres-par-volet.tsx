import type { Critere, Reglement } from '@maillage/domain';
import { Source } from './source.tsx';
import styles from './appels.module.css';

/** Les critères, d’abord ceux de tous les projets, puis ceux de chaque volet. */
export function CriteresParVolet({ reglement }: { readonly reglement: Reglement }) {
  const communs = reglement.criteres.filter((critere) => !critere.volets);
  const propres = (volet: string) => reglement.criteres.filter((critere) => critere.volets?.some((code) => code === volet));
  return (
    <>
      <h3>Pour tous les projets</h3>
      <Liste criteres={communs} />
      {reglement.volets.map((volet) => (
        <div key={volet.code}>
          <h3>Volet {volet.libelle.toLocaleLowerCase('fr-FR')}</h3>
          <p>{volet.description}</p>
          <Liste criteres={propres(volet.code)} />
        </div>
      ))}
    </>
  );
}

const Liste = ({ criteres }: { readonly criteres: readonly Critere[] }) => (
  <ul className={styles.criteres}>
    {criteres.map((critere) => <li key={critere.genre} className={styles.critere}>{critere.libelle}<Source article={critere.article} source={critere.source} /></li>)}
  </ul>
);
