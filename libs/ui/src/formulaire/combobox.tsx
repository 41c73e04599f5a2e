import { useCombobox, type UseComboboxState, type UseComboboxStateChangeOptions } from 'downshift';
import { useState, type ReactNode, type Ref } from 'react';
import { Champ, type ProprietesChamp } from './champ.tsx';
import { useSuggestions, type Suggestions } from './use-suggestions.ts';
import champ from './champ.module.css';
import styles from './combobox.module.css';

type ProprietesCombobox<T> = ProprietesChamp & {
  /** La valeur choisie, nulle tant que rien ne l’est ; le texte tapé, lui, est toujours conservé. */
  readonly value: T | null | undefined;
  readonly onChange: (valeur: T | null) => void;
  readonly onBlur?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
  readonly chercher: (texte: string, signal: AbortSignal) => Promise<readonly T[]>;
  readonly cle: (valeur: T) => string;
  readonly texte: (valeur: T) => string;
  readonly detail?: (valeur: T) => ReactNode;
  readonly minimum?: number;
  /** Dit quoi faire quand rien ne répond à la frappe. */
  readonly aucun?: string;
  readonly autoComplete?: string;
};

/** Choix dans une longue liste, cherchée au fil de la frappe (APG « list autocomplete ») ; Échap n’efface jamais. */
export function Combobox<T>({ name, libelle, aide, erreur, facultatif, id, value, onChange, onBlur, ref, chercher, cle, texte, detail, minimum = 2, aucun = 'Aucun résultat : vérifiez l’orthographe.', autoComplete = 'off' }: ProprietesCombobox<T>) {
  // Le texte vit dans downshift, qui seul le tient à jour à chaque touche ; `recherche` le suit pour les suggestions.
  const [recherche, setRecherche] = useState('');
  const suggestions = useSuggestions(recherche, minimum, !value || texte(value) !== recherche, chercher);
  const { isOpen, highlightedIndex, getMenuProps, getInputProps, getItemProps } = useCombobox<T>({
    items: [...suggestions.liste],
    inputId: id ?? `champ-${name}`,
    selectedItem: value ?? null,
    itemToString: (valeur) => (valeur ? texte(valeur) : ''),
    itemToKey: (valeur) => (valeur ? cle(valeur) : null),
    stateReducer: (etat, action) => reduire(etat, action, suggestions.liste, texte),
    onInputValueChange: ({ inputValue }) => {
      setRecherche(inputValue ?? '');
      if (value && texte(value) !== inputValue) onChange(null);
    },
    onSelectedItemChange: ({ selectedItem }) => { if (selectedItem) onChange(selectedItem); },
  });
  return (
    <Champ {...{ name, libelle, aide, erreur, facultatif, id }}>
      {(aria) => {
        const proprietes = getInputProps({ ...(ref && { ref }), onBlur, name, autoComplete, spellCheck: false, className: champ.controle });
        return (
          <div className={styles.boite}>
            <input {...proprietes} {...aria} aria-labelledby={undefined} />
            <ul {...getMenuProps({ 'aria-label': 'Suggestions' })} aria-labelledby={undefined} className={styles.liste}>
              {isOpen && suggestions.liste.map((valeur, rang) => (
                <li key={cle(valeur)} {...getItemProps({ item: valeur, index: rang })} className={styles.option} aria-selected={rang === highlightedIndex}>
                  {texte(valeur)}{detail && <span className={styles.aide}> {detail(valeur)}</span>}
                </li>
              ))}
            </ul>
            <p role="status" className={styles.etat}>{isOpen || suggestions.etat === 'panne' ? dire(suggestions, aucun) : ''}</p>
          </div>
        );
      }}
    </Champ>
  );
}

/** Échap ferme sans effacer, perdre le choix n’efface pas le texte ; quitter le champ choisit la suggestion qui porte exactement le texte tapé, jamais une autre. */
function reduire<T>(etat: UseComboboxState<T>, { type, changes }: UseComboboxStateChangeOptions<T>, liste: readonly T[], texte: (valeur: T) => string): Partial<UseComboboxState<T>> {
  if (type === useCombobox.stateChangeTypes.InputKeyDownEscape) return { ...etat, isOpen: false, highlightedIndex: -1 };
  if (type === useCombobox.stateChangeTypes.ControlledPropUpdatedSelectedItem && !changes.selectedItem) return { ...changes, inputValue: etat.inputValue };
  if (type === useCombobox.stateChangeTypes.InputBlur) {
    const exactes = liste.filter((valeur) => normaliser(texte(valeur)) === normaliser(etat.inputValue));
    const exacte = exactes.length === 1 ? exactes[0]! : null;
    return exacte && !etat.selectedItem ? { ...changes, selectedItem: exacte, inputValue: texte(exacte) } : { ...changes, selectedItem: etat.selectedItem, inputValue: etat.inputValue };
  }
  return changes;
}

const normaliser = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

function dire<T>({ etat, liste, texte }: Suggestions<T>, aucun: string): string {
  if (etat === 'panne') return 'La recherche ne répond pas. Vérifiez votre connexion, puis modifiez votre saisie pour réessayer.';
  if (etat === 'recherche') return 'Recherche…';
  if (etat === 'repos' || texte === '') return '';
  if (liste.length === 0) return aucun;
  return liste.length === 1 ? '1 résultat' : `${liste.length} résultats`;
}
