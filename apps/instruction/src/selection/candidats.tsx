import type { SelectionSeance } from '@maillage/contrats';
import { Badge, CelluleNombre, Colonne, euros, Lien, LigneVide, nombre, Tableau } from '@maillage/ui';
import { direPrix } from './prix.ts';
import styles from './selection.module.css';

/** Les dossiers de la séance : une case les retient, le prix dit ce qu’un changement au meilleur choix coûte. */
export function Candidats({ selection: { candidats, meilleure, changements }, choisir }: { readonly selection: SelectionSeance; readonly choisir: (ids: readonly string[]) => void }) {
  const retenus = candidats.filter(({ retenu }) => retenu).map(({ id }) => id);
  const basculer = (id: string, retenu: boolean) => choisir(retenu ? [...retenus, id] : retenus.filter((un) => un !== id));
  return (
    <Tableau legende="Dossiers de la séance" legendeCachee className={styles.tableau}>
      <thead><tr><Colonne>Dossier</Colonne><Colonne>Porteur</Colonne><Colonne>Dép.</Colonne><Colonne nombre>Note</Colonne><Colonne nombre>Montant</Colonne><Colonne nombre>Habitants</Colonne><Colonne>Meilleur choix</Colonne><Colonne>Prix du changement</Colonne></tr></thead>
      <tbody>
        {candidats.length === 0 && <LigneVide colonnes={8}>Aucun dossier à aider à l’ordre du jour de cette séance. <Lien href="/selection">Choisir une autre séance</Lien></LigneVide>}
        {candidats.map(({ id, numero, nom, porteur, departement, note, montantCentimes, habitants, retenu }) => {
          const changement = changements.find((un) => un.id === id);
          return (
            <tr key={id}>
              <th scope="row"><label><input type="checkbox" checked={retenu} onChange={({ target }) => basculer(id, target.checked)} /><span>{nom}<br /><small>{numero}</small></span></label></th>
              <td>{porteur}</td><td>{departement ?? '–'}</td>
              <CelluleNombre>{note === null ? 'Non arrêtée' : nombre(note)}</CelluleNombre><CelluleNombre>{euros(montantCentimes, true)}</CelluleNombre><CelluleNombre>{nombre(habitants)}</CelluleNombre>
              <td>{meilleure?.retenus.includes(id) ? <Badge ton="succes">Retenu</Badge> : meilleure?.sansNote.includes(id) ? <Badge>Sans note</Badge> : meilleure ? <Badge>Non retenu</Badge> : '–'}</td>
              <td>{changement ? direPrix(changement) : '–'}</td>
            </tr>
          );
        })}
      </tbody>
    </Tableau>
  );
}
