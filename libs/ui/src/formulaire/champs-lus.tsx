import { useState, type FocusEvent, type Ref } from 'react';
import { Champ, type ProprietesChamp } from './champ.tsx';
import { ecrireDate, ecrireMontant, ecrireNombre, lireDate, lireMontant, lireNombre } from './saisie.ts';
import styles from './champ.module.css';

/** Un champ dont la valeur n’est pas le texte saisi : il se branche par `useChamp(…)`. */
type ProprietesLu<V> = ProprietesChamp & {
  readonly value?: V;
  readonly onChange: (valeur: V) => void;
  readonly onBlur?: (evenement: FocusEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly disabled?: boolean;
  /** Nom dit par les lecteurs d’écran à la place de l’étiquette (lignes d’un tableau). */
  readonly autoComplete?: string;
};

/** Montant saisi en euros, rendu en centimes entiers (null si vide, NaN s’il ne se lit pas). */
export const ChampMontant = (proprietes: ProprietesLu<number | null | undefined>) =>
  <ChampLu {...proprietes} lire={lireMontant} ecrire={ecrireMontant} clavier="decimal" unite="€" />;

/** Nombre décimal à la française (null si vide, NaN s’il ne se lit pas). */
export const ChampNombre = ({ unite, ...proprietes }: ProprietesLu<number | null | undefined> & { readonly unite?: string }) =>
  <ChampLu {...proprietes} lire={lireNombre} ecrire={ecrireNombre} clavier="decimal" unite={unite} />;

/** Jour saisi « JJ/MM/AAAA », rendu `AAAA-MM-JJ` ; un texte illisible passe tel quel et le contrôle le refuse. */
export const ChampDate = ({ aide = 'Exemple : 15/03/2021', ...proprietes }: ProprietesLu<string | null | undefined>) =>
  <ChampLu {...proprietes} aide={aide} lire={lireDate} ecrire={ecrireDate} clavier="text" />;

function ChampLu<V>({ name, libelle, aide, erreur, facultatif, id, value, onChange, onBlur, lire, ecrire, clavier, unite, ...reste }: ProprietesLu<V> & { readonly lire: (texte: string) => V; readonly ecrire: (valeur: V | undefined) => string; readonly clavier: 'decimal' | 'text'; readonly unite?: string | undefined }) {
  const [saisie, setSaisie] = useState({ texte: ecrire(value), valeur: value });
  if (!Object.is(saisie.valeur ?? null, value ?? null)) setSaisie({ texte: ecrire(value), valeur: value });
  const changer = (texte: string) => {
    const valeur = lire(texte);
    setSaisie({ texte, valeur });
    onChange(valeur);
  };
  const quitter = (evenement: FocusEvent<HTMLInputElement>) => {
    const propre = ecrire(saisie.valeur);
    if (propre !== '') setSaisie({ texte: propre, valeur: saisie.valeur });
    onBlur?.(evenement);
  };
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => (
        <span className={styles.avecUnite}>
          <input {...reste} {...aria} type="text" name={name} inputMode={clavier} autoComplete={reste.autoComplete ?? 'off'} className={`${styles.controle} ${styles.court} ${styles.nombre}`}
            value={saisie.texte} onChange={(evenement) => changer(evenement.target.value)} onBlur={quitter} />
          {unite && <span className={styles.unite} aria-hidden="true">{unite}</span>}
        </span>
      )}
    </Champ>
  );
}
