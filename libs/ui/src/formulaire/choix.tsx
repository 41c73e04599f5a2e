import type { ReactNode, Ref } from 'react';
import { Groupe } from './groupe.tsx';
import { idChamp, type ProprietesChamp } from './champ.tsx';
import styles from './champ.module.css';

export type Option<V> = { readonly valeur: V; readonly libelle: ReactNode; readonly aide?: ReactNode };

type ProprietesChoix<V> = ProprietesChamp & {
  readonly options: readonly Option<V>[];
  readonly value?: V | null | undefined;
  readonly onChange: (valeur: V) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  /** Côte à côte quand les réponses sont courtes (oui, non). */
  readonly enLigne?: boolean;
};

/** Une réponse parmi quelques-unes : boutons radio dans un fieldset. */
export function Choix<V extends string | boolean>({ options, value, onChange, onBlur, ref, enLigne, ...champ }: ProprietesChoix<V>) {
  const base = champ.id ?? idChamp(champ.name);
  return (
    <Groupe {...champ}>
      <div className={`${styles.options} ${enLigne ? styles.enLigne : ''}`}>
        {options.map((option, rang) => (
          <label key={String(option.valeur)} className={styles.option}>
            <input type="radio" name={champ.name} ref={rang === 0 ? ref : undefined} checked={value === option.valeur} onBlur={onBlur}
              aria-labelledby={option.aide ? `${base}-${rang}` : undefined} aria-describedby={option.aide ? `${base}-${rang}-aide` : undefined} onChange={() => onChange(option.valeur)} />
            <span id={option.aide ? `${base}-${rang}` : undefined}>{option.libelle}</span>
            {option.aide && <span className={styles.optionAide} id={`${base}-${rang}-aide`}>{option.aide}</span>}
          </label>
        ))}
      </div>
    </Groupe>
  );
}

/** Oui ou non. */
export const OuiNon = (proprietes: Omit<ProprietesChoix<boolean>, 'options'>) =>
  <Choix {...proprietes} enLigne options={[{ valeur: true, libelle: 'Oui' }, { valeur: false, libelle: 'Non' }]} />;

/** Plusieurs réponses possibles : cases à cocher dans un fieldset. */
export function Cases<V extends string>({ options, value, onChange, onBlur, ref, ...champ }: Omit<ProprietesChoix<V>, 'value' | 'onChange' | 'enLigne'> & { readonly value?: readonly V[] | null | undefined; readonly onChange: (valeurs: V[]) => void }) {
  const choisies = value ?? [];
  return (
    <Groupe {...champ}>
      <div className={styles.options}>
        {options.map((option, rang) => (
          <label key={option.valeur} className={styles.option}>
            <input type="checkbox" name={champ.name} ref={rang === 0 ? ref : undefined} checked={choisies.includes(option.valeur)} onBlur={onBlur}
              onChange={(evenement) => onChange(evenement.target.checked ? [...choisies, option.valeur] : choisies.filter((valeur) => valeur !== option.valeur))} />
            <span>{option.libelle}</span>
            {option.aide && <span className={styles.optionAide}>{option.aide}</span>}
          </label>
        ))}
      </div>
    </Groupe>
  );
}

/** Une seule case : un engagement, une attestation, dont le texte entier est l’étiquette. */
export function Case({ name, libelle, aide, erreur, id = idChamp(name), value, onChange, onBlur, ref }: ProprietesChamp & { readonly value?: boolean | null | undefined; readonly onChange: (coche: boolean) => void; readonly onBlur?: () => void; readonly ref?: Ref<HTMLInputElement> }) {
  return (
    <div className={`${styles.champ} ${erreur ? styles.enErreur : ''}`}>
      {erreur && <span className={styles.erreur} id={`${id}-erreur`}><span className="pour-lecteur">Erreur : </span>{erreur}</span>}
      <label className={styles.option}>
        <input type="checkbox" id={id} name={name} ref={ref} checked={value === true} onBlur={onBlur} onChange={(evenement) => onChange(evenement.target.checked)}
          aria-labelledby={aide ? `${id}-libelle` : undefined} aria-invalid={erreur ? true : undefined} aria-describedby={[aide ? `${id}-aide` : '', erreur ? `${id}-erreur` : ''].filter(Boolean).join(' ') || undefined} />
        <span id={aide ? `${id}-libelle` : undefined}>{libelle}</span>
        {aide && <span className={styles.optionAide} id={`${id}-aide`}>{aide}</span>}
      </label>
    </div>
  );
}
