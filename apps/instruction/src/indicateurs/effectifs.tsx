import { CelluleNombre, Colonne, Lien, Tableau } from '@maillage/ui';
import styles from './indicateurs.module.css';

type Ligne = { readonly nom: string; readonly nombre: number; readonly lien: string | null };

/** Un nombre de dossiers par rubrique : la barre redit le nombre écrit à côté. */
export function Effectifs({ titre, definition, colonne, lignes }: { readonly titre: string; readonly definition: string; readonly colonne: string; readonly lignes: readonly Ligne[] }) {
  const plusGrand = Math.max(1, ...lignes.map(({ nombre }) => nombre));
  return (
    <section>
      <h2>{titre}</h2>
      <p className={styles.definition}>{definition}</p>
      {lignes.length === 0 ? <p>Aucun dossier à compter pour l’instant.</p> : (
        <Tableau legende={titre} legendeCachee className={styles.effectifs}>
          <thead><tr><Colonne>{colonne}</Colonne><Colonne nombre>Dossiers</Colonne></tr></thead>
          <tbody>
            {lignes.map(({ nom, nombre, lien }) => (
              <tr key={nom}>
                <th scope="row">{lien ? <Lien href={lien}>{nom}</Lien> : nom}<svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className={styles.barre}><rect width={(100 * nombre) / plusGrand} height="6" className={styles.boite} /></svg></th>
                <CelluleNombre>{nombre.toLocaleString('fr-FR')}</CelluleNombre>
              </tr>
            ))}
          </tbody>
        </Tableau>
      )}
    </section>
  );
}
