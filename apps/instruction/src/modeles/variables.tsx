import { type NatureModele, type VariableLettre, variablesDe } from '@maillage/domain';
import { Bouton, ChampTexte } from '@maillage/ui';
import { useState } from 'react';
import styles from './modeles.module.css';

const sansAccent = (texte: string): string => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const ecrite = ({ nom, type }: VariableLettre): string => (type === 'condition' ? `{si ${nom}}{fin}` : type === 'liste' ? `\n- {${nom}}\n` : type === 'tableau' ? `\n{${nom}}\n` : `{${nom}}`);

/** Les variables de ce genre de lettre ; un bouton insère la sienne là où est le curseur. */
export function Variables({ nature, onInserer }: { readonly nature: NatureModele; readonly onInserer: (texte: string) => void }) {
  const [filtre, setFiltre] = useState('');
  const trouvees = variablesDe(nature).filter(({ nom, libelle }) => sansAccent(`${nom} ${libelle}`).includes(sansAccent(filtre)));
  return (
    <details className={styles.variables}>
      <summary>Insérer une variable</summary>
      <ChampTexte name="filtre-variables" libelle="Chercher une variable" facultatif autoComplete="off" value={filtre} onChange={(evenement) => setFiltre(evenement.target.value)} />
      <ul className={styles.liste}>
        {trouvees.map((une) => (
          <li key={une.nom}>
            <Bouton variante="discret" onClick={() => onInserer(ecrite(une))}>{une.libelle}<span className="pour-lecteur"> : insérer</span></Bouton> <code>{`{${une.nom}}`}</code>
            <p className={styles.source}>{une.source}{une.saisie && ' ; ses chiffres se confirment au visa'}</p>
          </li>
        ))}
      </ul>
      {trouvees.length === 0 && <p>Aucune variable de ce nom.</p>}
    </details>
  );
}
