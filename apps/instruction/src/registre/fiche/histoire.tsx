import type { LigneHistoire } from '@maillage/contrats';
import { DateTexte, dateHeure } from '@maillage/ui';
import { champLisible, GESTES, valeurLisible } from '../libelles.ts';
import styles from '../registre.module.css';

/** Qui a dit quoi, quand, pourquoi et sur quelle preuve ; le plus récent d’abord. */
export const Histoire = ({ lignes }: { readonly lignes: readonly LigneHistoire[] }) => (
  <section className={styles.section} aria-labelledby="histoire">
    <h2 id="histoire">Qui a changé quoi</h2>
    {lignes.length === 0 ? <p>Rien n’a changé depuis la première inscription de ce lieu.</p> : <ol className={styles.histoire}>{lignes.map((ligne, rang) => <Ligne key={`${ligne.le} ${rang}`} ligne={ligne} />)}</ol>}
  </section>
);

const Ligne = ({ ligne: { le, par, geste, motif, preuve, visePar, changements } }: { readonly ligne: LigneHistoire }) => (
  <li>
    <p><strong>{GESTES[geste]}</strong>, le <DateTexte iso={le} format={dateHeure} />{par && ` par ${par}`}{visePar && `, visé par ${visePar}`}</p>
    <p>Motif : {motif}</p>
    {preuve && <p>Preuve : {preuve}</p>}
    {changements.length > 0 && (
      <ul className={styles.changements}>
        {changements.map(({ champ, avant, apres }) => <li key={champ}>{champLisible(champ)} : {avant !== null && <><s>{valeurLisible(champ, avant)}</s><span className="pour-lecteur"> devient</span> <span aria-hidden="true">→</span> </>}{champ === 'repris par' ? 'un autre lieu' : valeurLisible(champ, apres)}</li>)}
      </ul>
    )}
  </li>
);
