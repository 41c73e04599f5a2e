import { Chargement, Colonne, EtatErreur, Lien, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { EtatReglage } from './etat-reglage.tsx';
import styles from './reglages.module.css';
import { reglages } from './requetes.ts';

/** Les paramètres que la Région règle une fois pour tous ses dossiers, famille par famille. */
export function PageReglagesRegion() {
  const { data, error, isFetching, refetch } = useQuery(reglages);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Réglages" sousTitre={<p>Ce que la Région règle une fois pour tous ses dossiers. Les règles d’un appel se trouvent dans son règlement, pas ici.</p>} plein>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des réglages…" /> : (
        <Tableau legende="Familles de réglages" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Réglage</Colonne><Colonne>État</Colonne></tr></thead>
          <tbody>{data.map((un) => <tr key={un.code}><th scope="row"><Lien href={`/reglages/${un.code}`}>{un.titre}</Lien></th><td><EtatReglage reglage={un} /></td></tr>)}</tbody>
        </Tableau>
      )}
    </Page>
  );
}
