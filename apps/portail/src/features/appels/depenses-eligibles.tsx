import type { Poste, Reglement } from '@maillage/domain';
import { Source } from './source.tsx';
import styles from './appels.module.css';

/** Ce qui compte dans le calcul de l’aide, et ce qui n’y compte pas. */
export function DepensesEligibles({ reglement: { postes, taux } }: { readonly reglement: Reglement }) {
  const exclus = postes.filter(({ eligible }) => !eligible);
  return (
    <>
      <Liste postes={postes.filter(({ eligible }) => eligible)} />
      {exclus.length > 0 && <><h3>Hors du calcul de l’aide</h3><Liste postes={exclus} /></>}
      <p>L’aide se calcule hors taxes quand la structure récupère la TVA, toutes taxes comprises sinon.<Source source={taux.assiette.source} /></p>
    </>
  );
}

const Liste = ({ postes }: { readonly postes: readonly Poste[] }) => (
  <ul>{postes.map((poste) => <li key={poste.code}>{poste.libelle}{poste.aide && <span className={styles.source}>{poste.aide}</span>}</li>)}</ul>
);
