import type { ReglageDetail } from '@maillage/contrats';
import { Colonne, dateHeure, LigneVide, Tableau } from '@maillage/ui';
import styles from './reglages.module.css';

/** Qui a réglé quoi, l’avant et l’après, lus au journal. */
export const Historique = ({ lignes }: { readonly lignes: ReglageDetail['historique'] }) => (
  <section className={styles.histoire}>
    <h2>Historique</h2>
    <Tableau legende="Historique du réglage" legendeCachee className={styles.tableau}>
      <thead><tr><Colonne>Quand</Colonne><Colonne>Qui</Colonne><Colonne>Ce qui a changé</Colonne></tr></thead>
      <tbody>
        {lignes.length === 0 && <LigneVide colonnes={3}>Ce réglage n’a encore jamais été confirmé.</LigneVide>}
        {lignes.map(({ le, par, ecarts }) => (
          <tr key={le}>
            <th scope="row">{dateHeure(le)}</th>
            <td>{par}</td>
            <td>{ecarts.length === 0 ? 'Confirmé sans changement' : <ul>{ecarts.map(({ libelle, avant, apres }) => <li key={libelle}>{libelle} : {avant} → {apres}</li>)}</ul>}</td>
          </tr>
        ))}
      </tbody>
    </Tableau>
  </section>
);
