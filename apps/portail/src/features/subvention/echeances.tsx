import type { SubventionPorteur } from '@maillage/contrats';
import { Colonne, dateLongue, LigneVide, Tableau } from '@maillage/ui';

/** Les dates qui comptent, de la plus proche à la plus lointaine. */
export const Echeances = ({ echeances }: Pick<SubventionPorteur, 'echeances'>) => (
  <section aria-labelledby="echeances">
    <h2 id="echeances">Échéances</h2>
    <Tableau legende="Échéances de la subvention" legendeCachee>
      <thead><tr><Colonne>Date</Colonne><Colonne>Échéance</Colonne></tr></thead>
      <tbody>
        {echeances.length === 0 && <LigneVide colonnes={2}>Aucune échéance : la subvention est close.</LigneVide>}
        {echeances.map(({ genre, le, libelle }) => <tr key={genre}><th scope="row"><time dateTime={le}>{dateLongue(le)}</time></th><td>{libelle}</td></tr>)}
      </tbody>
    </Tableau>
  </section>
);
