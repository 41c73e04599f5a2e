import type { CommissionResume } from '@maillage/contrats';
import { Badge, Chargement, Colonne, CelluleNombre, dateCourte, dateLongue, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { commissions } from './requetes.ts';
import styles from './commissions.module.css';

/** Les séances de la commission permanente : où en est chacune, et ce qui presse. */
export function PageCommissions() {
  const { data, error, isFetching, refetch } = useQuery(commissions);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Commissions permanentes" plein>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des séances…" /> : (
        <Tableau legende="Séances de la commission permanente" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Séance</Colonne><Colonne>Lieu</Colonne><Colonne nombre>Dossiers</Colonne><Colonne nombre>Votes</Colonne><Colonne>Où elle en est</Colonne><Colonne>Ce qui presse</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={6}>Aucune séance au calendrier. Elles s’ajoutent depuis l’onglet « Proposition et comité » d’un dossier.</LigneVide>}
            {data.map((seance) => <Seance key={seance.id} {...seance} />)}
          </tbody>
        </Tableau>
      )}
    </Page>
  );
}

const Seance = ({ id, tenueLe, lieu, dossiers, votes, alertes, close, executoireLe }: CommissionResume) => (
  <tr>
    <th scope="row"><Lien href={`/commissions/${id}`}>{dateLongue(tenueLe)}</Lien></th>
    <td>{lieu}</td>
    <CelluleNombre>{dossiers}</CelluleNombre>
    <CelluleNombre>{votes}</CelluleNombre>
    <td>{close ? <Badge ton="succes">Close{executoireLe ? `, exécutoire le ${dateCourte(executoireLe)}` : ''}</Badge> : executoireLe ? <Badge ton="succes">Exécutoire le {dateCourte(executoireLe)}</Badge> : <Badge ton={votes > 0 ? 'information' : 'neutre'}>{votes > 0 ? 'Votes en cours' : 'En préparation'}</Badge>}</td>
    <td>{alertes.length > 0 ? alertes.join(' ') : 'Rien'}</td>
  </tr>
);
