import { Badge, Chargement, Colonne, dateCourte, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import styles from '../paiements/paiements.module.css';
import { NATURES } from './libelles.ts';
import { changements } from './requetes.ts';

/** Les changements demandés après l’attribution : ceux qui attendent d’abord. */
export function PageChangements() {
  const { data, error, isFetching, refetch } = useQuery(changements);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Changements" plein>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des demandes…" /> : (
        <Tableau legende="Demandes de changement" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Demande</Colonne><Colonne>Bénéficiaire</Colonne><Colonne>Projet</Colonne><Colonne>Déposée le</Colonne><Colonne>État</Colonne><Colonne>On attend</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={6}>Aucun changement demandé. Les porteurs les demandent depuis la page de leur subvention.</LigneVide>}
            {data.map((une) => (
              <tr key={une.id}>
                <th scope="row"><Lien href={`/changements/${une.id}`}>{NATURES[une.nature]} {une.subventionNumero}</Lien></th>
                <td>{une.beneficiaire}</td><td>{une.objet}</td><td><time dateTime={une.deposeLe}>{dateCourte(une.deposeLe)}</time></td><td><Badge>{une.etatLibelle}</Badge></td><td>{une.attente}</td>
              </tr>
            ))}
          </tbody>
        </Tableau>
      )}
    </Page>
  );
}
