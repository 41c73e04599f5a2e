import type { EcritureLisible } from '@maillage/contrats';
import { COMPTES } from '@maillage/domain';
import { CelluleNombre, Colonne, dateCourte, euros, LigneVide, Tableau } from '@maillage/ui';
import { libelleEcriture } from './libelles.ts';
import styles from './subventions.module.css';

/** Le grand livre de la subvention : chaque euro vient d’un compte et va dans un autre. */
export const EcrituresLues = ({ ecritures }: { readonly ecritures: readonly EcritureLisible[] }) => (
  <section aria-labelledby="ecritures">
    <h2 id="ecritures">Grand livre</h2>
    <Tableau legende="Écritures de la subvention" legendeCachee className={styles.livre}>
      <thead><tr><Colonne>Date</Colonne><Colonne>Écriture</Colonne><Colonne>De</Colonne><Colonne>Vers</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
      <tbody>
        {ecritures.length === 0 && <LigneVide colonnes={5}>Aucune écriture.</LigneVide>}
        {ecritures.flatMap(({ id, code, le, lignes }) => lignes.flatMap(({ compte, montantCentimes, exercice }, rang) => (montantCentimes < 0 ? [] : [(
          <tr key={`${id} ${rang}`}>
            <th scope="row"><time dateTime={le}>{dateCourte(le)}</time></th><td>{libelleEcriture(code)}{exercice ? `, exercice ${exercice}` : ''}</td>
            <td>{COMPTES[lignes[rang - 1]?.compte ?? compte].libelle}</td><td>{COMPTES[compte].libelle}</td><CelluleNombre>{euros(montantCentimes, true)}</CelluleNombre>
          </tr>
        )])))}
      </tbody>
    </Tableau>
  </section>
);
