import type { DemandePaiementAgent } from '@maillage/contrats';
import { CelluleNombre, Colonne, Encart, euros, Tableau } from '@maillage/ui';
import styles from './paiements.module.css';

/** La liquidation, terme par terme. */
export const Calcul = ({ demande: { calcul, montantCentimes, tropPercuCentimes } }: { readonly demande: DemandePaiementAgent }) => (calcul === null ? null : (
  <section aria-labelledby="calcul" className={styles.section}>
    <h2 id="calcul">Liquidation</h2>
    <Tableau legende="Calcul du montant" legendeCachee>
      <thead><tr><Colonne>Terme</Colonne><Colonne nombre>Montant</Colonne></tr></thead>
      <tbody>{calcul.map(({ libelle, centimes }) => <tr key={libelle}><th scope="row">{libelle}</th><CelluleNombre>{euros(centimes, true)}</CelluleNombre></tr>)}</tbody>
      <tfoot><tr><th scope="row">À verser : le plus petit, jamais négatif</th><CelluleNombre><strong>{euros(montantCentimes ?? 0, true)}</strong></CelluleNombre></tr></tfoot>
    </Tableau>
    {tropPercuCentimes > 0 && <Encart ton="attention" titre={`${euros(tropPercuCentimes, true)} devront être rendus`}><p>Le déjà versé dépasse ce qui est dû : un trop-perçu sera constaté avec ce solde.</p></Encart>}
  </section>
));
