import type { ReactNode } from 'react';
import { Facultatif, idChamp, MessageErreur, type ProprietesChamp } from './champ.tsx';
import styles from './champ.module.css';

/** Un ensemble de saisies sous une même question ; la légende peut être le titre de la page. */
export function Groupe({ name, libelle, aide, erreur, facultatif, id = idChamp(name), children }: ProprietesChamp & { readonly children: ReactNode }) {
  const decrit = [aide ? `${id}-aide` : '', erreur ? `${id}-erreur` : ''].filter(Boolean).join(' ') || undefined;
  return (
    <fieldset id={id} className={`${styles.groupe} ${erreur ? styles.enErreur : ''}`} aria-describedby={decrit}>
      <legend className={styles.legende}>{libelle}{facultatif && <Facultatif />}</legend>
      {aide && <span className={styles.aide} id={`${id}-aide`}>{aide}</span>}
      {erreur && <MessageErreur id={`${id}-erreur`} texte={erreur} />}
      {children}
    </fieldset>
  );
}
