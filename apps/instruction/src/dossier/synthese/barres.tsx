import type { BudgetInstruit } from '@maillage/contrats';
import { CelluleNombre, Colonne, euros, Tableau } from '@maillage/ui';
import styles from './synthese.module.css';

/** Les montants du dossier à la même échelle ; la barre redit le nombre écrit à côté. */
export function Barres({ budget: { assietteDemandeeCentimes, assietteRetenueCentimes, demandeCentimes, aideMaximaleCentimes, htOuTtc } }: { readonly budget: BudgetInstruit }) {
  const lignes = [
    { nom: `Assiette présentée (${htOuTtc})`, montant: assietteDemandeeCentimes },
    { nom: `Assiette retenue (${htOuTtc})`, montant: assietteRetenueCentimes },
    { nom: 'Aide demandée', montant: demandeCentimes },
    { nom: 'Aide maximale', montant: aideMaximaleCentimes },
  ];
  const echelle = Math.max(1, ...lignes.map(({ montant }) => montant ?? 0));
  return (
    <Tableau legende="Montants du dossier" legendeCachee className={styles.barres}>
      <thead className="pour-lecteur"><tr><Colonne>Montant</Colonne><Colonne nombre>Euros</Colonne></tr></thead>
      <tbody>
        {lignes.map(({ nom, montant }) => (
          <tr key={nom}>
            <th scope="row">{nom}<span aria-hidden="true" className={styles.barre} style={{ inlineSize: `${(100 * (montant ?? 0)) / echelle}%` }} /></th>
            <CelluleNombre>{montant === null ? 'à vérifier' : euros(montant)}</CelluleNombre>
          </tr>
        ))}
      </tbody>
    </Tableau>
  );
}
