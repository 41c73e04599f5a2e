import type { ConstanteLettre } from '@maillage/domain';
import { Bouton, ChampTexte } from '@maillage/ui';
import styles from './modeles.module.css';

/** Les mots, articles et délais écrits tels quels, chacun avec le texte d’où il vient. */
export function Constantes({ constantes, onChange }: { readonly constantes: readonly ConstanteLettre[]; readonly onChange: (constantes: readonly ConstanteLettre[]) => void }) {
  const changer = (rang: number, valeur: Partial<ConstanteLettre>) => onChange(constantes.map((une, place) => (place === rang ? { ...une, ...valeur } : une)));
  return (
    <details className={styles.variables}>
      <summary>{`Constantes déclarées (${constantes.length})`}</summary>
      {constantes.map(({ texte, source }, rang) => (
        <fieldset key={rang} className={styles.constante}>
          <legend>{`Constante ${rang + 1}`}</legend>
          <ChampTexte name={`constante-${rang}-texte`} libelle="Texte imprimé" value={texte} onChange={(evenement) => changer(rang, { texte: evenement.target.value })} />
          <ChampTexte name={`constante-${rang}-source`} libelle="Source" value={source} onChange={(evenement) => changer(rang, { source: evenement.target.value })} />
          <Bouton variante="discret" onClick={() => onChange(constantes.filter((_une, place) => place !== rang))}>Retirer<span className="pour-lecteur"> la constante {rang + 1}</span></Bouton>
        </fieldset>
      ))}
      <Bouton variante="secondaire" onClick={() => onChange([...constantes, { texte: '', source: '' }])}>Déclarer une constante</Bouton>
    </details>
  );
}
