import type { TraceModele } from '@maillage/contrats';
import { type Bout, variableLettre } from '@maillage/domain';
import { Encart } from '@maillage/ui';
import styles from './modeles.module.css';

/** Ce que la lettre imprime, et d’où cela vient ; un chiffre saisi ou sans source se voit. */
export function Trace({ trace: { blocs, intraces, saisis } }: { readonly trace: TraceModele }) {
  const bouts = blocs.flatMap((bloc): readonly Bout[] => (bloc.genre === 'liste' ? bloc.entrees.flat() : bloc.genre === 'encadre' ? bloc.lignes.flatMap((ligne) => ligne.bouts) : 'bouts' in bloc ? bloc.bouts : []));
  const lus = [...new Map(bouts.filter(({ de }) => de).map((un) => [`${un.de} ${un.texte}`, un])).values()];
  return (
    <>
      {intraces.length > 0 && <Encart ton="erreur" titre={`${intraces.length} sans source`}><ul>{intraces.map(({ texte, phrase }, rang) => <li key={rang}>{`« ${texte} » dans « ${phrase} »`}</li>)}</ul></Encart>}
      {saisis.length > 0 && <Encart ton="attention" titre={`${saisis.length} chiffre${saisis.length > 1 ? 's saisis' : ' saisi'}, à confirmer au visa`}><ul>{saisis.map(({ texte, phrase, par }, rang) => <li key={rang}><mark>{texte}</mark>{`, dans « ${phrase} »${par ? `, saisi par ${par}` : ''}`}</li>)}</ul></Encart>}
      <details className={styles.variables}>
        <summary>D’où vient chaque valeur imprimée</summary>
        <dl>{lus.map(({ de, texte }) => <div key={`${de} ${texte}`}><dt>{texte}</dt><dd className={styles.source}>{`${variableLettre(de!)?.libelle} : ${variableLettre(de!)?.source}`}</dd></div>)}</dl>
      </details>
    </>
  );
}
