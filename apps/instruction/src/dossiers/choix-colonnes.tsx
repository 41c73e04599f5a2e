import { COLONNES_LISTE, type ColonneListe, COLONNES_PAR_DEFAUT, LIBELLES_COLONNE } from '@maillage/domain';
import { useDepliant } from './use-depliant.ts';
import styles from './liste.module.css';

/** Les colonnes à montrer ; le numéro reste, et la dernière cochée ne se retire pas. */
export function ChoixColonnes({ colonnes, choisir }: { readonly colonnes: readonly ColonneListe[]; readonly choisir: (colonnes: readonly ColonneListe[]) => void }) {
  const depliant = useDepliant();
  const basculer = (code: ColonneListe, voulue: boolean) => choisir(COLONNES_LISTE.filter((une) => (une === code ? voulue : colonnes.includes(une))));
  return (
    <details ref={depliant} className={styles.etats}>
      <summary>Colonnes ({colonnes.length + 1})</summary>
      <fieldset>
        <legend className="pour-lecteur">Colonnes montrées</legend>
        {COLONNES_LISTE.map((code) => <label key={code}><input type="checkbox" checked={colonnes.includes(code)} disabled={colonnes.length === 1 && colonnes[0] === code} onChange={(evenement) => basculer(code, evenement.target.checked)} />{LIBELLES_COLONNE[code]}</label>)}
        <button type="button" className={styles.plus} onClick={() => choisir(COLONNES_PAR_DEFAUT)}>Revenir aux colonnes d’origine</button>
      </fieldset>
    </details>
  );
}
