import { useState, type ComponentProps } from 'react';
import { Champ, type ProprietesChamp } from './champ.tsx';
import styles from './champ.module.css';

export type Largeur = 'court' | 'moyen' | 'plein';
type Natif<B extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<B>, keyof ProprietesChamp>;

/** Une ligne de texte ; accepte `register(…)` ou `useChamp(…)`. */
export function ChampTexte({ name, libelle, aide, erreur, facultatif, id, largeur = 'plein', className, ...reste }: ProprietesChamp & Natif<'input'> & { readonly largeur?: Largeur }) {
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => <input type="text" {...reste} {...valeurSure(reste)} {...aria} name={name} className={[styles.controle, styles[largeur], className].filter(Boolean).join(' ')} />}
    </Champ>
  );
}

/** Texte long ; le décompte apparaît et s’annonce à partir de 90 % de `maxLongueur` caractères. */
export function ZoneTexte({ name, libelle, aide, erreur, facultatif, id, maxLongueur, onInput, ...reste }: ProprietesChamp & Natif<'textarea'> & { readonly maxLongueur?: number }) {
  const [longueur, setLongueur] = useState(String(reste.value ?? reste.defaultValue ?? '').length);
  const taille = typeof reste.value === 'string' ? reste.value.length : longueur;
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => (
        <>
          <textarea rows={5} {...reste} {...valeurSure(reste)} {...aria} name={name} className={styles.controle}
            onInput={(evenement) => { setLongueur(evenement.currentTarget.value.length); onInput?.(evenement); }} />
          {maxLongueur !== undefined && <Decompte taille={taille} max={maxLongueur} />}
        </>
      )}
    </Champ>
  );
}

/** Liste fermée de valeurs ; la première ligne vide invite à choisir. */
export function ListeDeroulante({ name, libelle, aide, erreur, facultatif, id, options, vide = 'Choisissez', largeur = 'moyen', ...reste }: ProprietesChamp & Natif<'select'> & { readonly options: readonly { readonly valeur: string; readonly libelle: string }[]; readonly vide?: string; readonly largeur?: Largeur }) {
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => (
        <select {...reste} {...valeurSure(reste)} {...aria} name={name} className={`${styles.controle} ${styles[largeur]}`}>
          <option value="">{vide}</option>
          {options.map((option) => <option key={option.valeur} value={option.valeur}>{option.libelle}</option>)}
        </select>
      )}
    </Champ>
  );
}

/** Mot de passe que l’on peut montrer ; le collage et les gestionnaires de mots de passe sont bienvenus. */
export function ChampSecret({ name, libelle, aide, erreur, facultatif, id, ...reste }: ProprietesChamp & Natif<'input'>) {
  const [visible, setVisible] = useState(false);
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => (
        <div className={styles.secret}>
          <input autoCapitalize="none" spellCheck={false} {...reste} {...valeurSure(reste)} {...aria} name={name} type={visible ? 'text' : 'password'} className={styles.controle} />
          <button type="button" className={styles.bascule} aria-pressed={visible} aria-controls={aria.id} onClick={() => setVisible(!visible)}>
            Afficher<span className="pour-lecteur"> le mot de passe</span>
          </button>
        </div>
      )}
    </Champ>
  );
}

function Decompte({ taille, max }: { readonly taille: number; readonly max: number }) {
  const reste = max - taille;
  const texte = reste < 0 ? `${-reste} caractère${reste < -1 ? 's' : ''} en trop` : `Il reste ${reste} caractère${reste > 1 ? 's' : ''}`;
  return <p className={`${styles.compteur} ${reste < 0 ? styles.depasse : ''}`} role="status">{taille >= max * 0.9 ? texte : ''}</p>;
}

/** Une saisie contrôlée ne reçoit jamais null ni undefined. */
const valeurSure = (proprietes: object) => 'value' in proprietes ? { value: (proprietes.value ?? '') as string } : {};
