import type { DelaiEtape } from '@maillage/contrats';
import { CelluleNombre, Colonne, Tableau } from '@maillage/ui';
import styles from './indicateurs.module.css';

/** Une boîte par étape : la moitié des dossiers tient entre ses bords, le trait dit la médiane. */
export function Delais({ delais }: { readonly delais: readonly DelaiEtape[] }) {
  const echelle = Math.max(1, ...delais.map(({ delai }) => delai?.troisiemeQuartileJours ?? 0));
  const place = (jours: number) => (100 * jours) / echelle;
  return (
    <section aria-labelledby="delais">
      <h2 id="delais">Délais par étape</h2>
      <p className={styles.definition}>Dossiers déposés depuis 24 mois, les 5 000 derniers au plus. Une étape franchie par moins de dix dossiers ne dit rien : elle n’est pas montrée.</p>
      <figure className={styles.figure}>
        <div aria-hidden="true">
          {delais.map(({ code, libelle, delai }) => (
            <div key={code} className={styles.rangee}>
              <span>{libelle}</span>
              <svg viewBox="0 0 100 12" preserveAspectRatio="none" className={styles.dessin}>
                <rect x="0" y="5" width="100" height="2" className={styles.axe} />
                {delai && <><rect x={place(delai.premierQuartileJours)} y="1" width={Math.max(0.6, place(delai.troisiemeQuartileJours) - place(delai.premierQuartileJours))} height="10" className={styles.boite} /><rect x={Math.max(0, place(delai.medianeJours) - 0.3)} y="0" width="0.6" height="12" className={styles.mediane} /></>}
              </svg>
              <span className={styles.valeur}>{delai ? `${delai.medianeJours} j` : '–'}</span>
            </div>
          ))}
        </div>
        <figcaption>{phrase(delais)}</figcaption>
      </figure>
      <Tableau legende="Délais par étape, en jours" legendeCachee>
        <thead><tr><Colonne>Étape</Colonne><Colonne nombre>Dossiers</Colonne><Colonne nombre>Un quart en moins de</Colonne><Colonne nombre>La moitié en moins de</Colonne><Colonne nombre>Trois quarts en moins de</Colonne></tr></thead>
        <tbody>
          {delais.map(({ code, libelle, delai }) => (
            <tr key={code}><th scope="row">{libelle}</th>{delai ? <><CelluleNombre>{delai.effectif}</CelluleNombre><CelluleNombre>{delai.premierQuartileJours} jours</CelluleNombre><CelluleNombre>{delai.medianeJours} jours</CelluleNombre><CelluleNombre>{delai.troisiemeQuartileJours} jours</CelluleNombre></> : <td colSpan={4}>Moins de dix dossiers</td>}</tr>
          ))}
        </tbody>
      </Tableau>
    </section>
  );
}

function phrase(delais: readonly DelaiEtape[]): string {
  const total = delais.find(({ code }) => code === 'total')?.delai;
  return total ? `Du dépôt à la notification, la moitié des dossiers prend entre ${total.premierQuartileJours} et ${total.troisiemeQuartileJours} jours.` : 'Trop peu de dossiers notifiés pour dire un délai complet.';
}
