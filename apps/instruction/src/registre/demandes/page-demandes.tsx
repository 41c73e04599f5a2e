import { ETATS_DEMANDE, type LigneDemande } from '@maillage/contrats';
import { Badge, Chargement, Colonne, dateCourte, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../../api/client.ts';
import { Interdit } from '../../cadre/pages-fixes.tsx';
import { GENRES, TONS_DEMANDE } from '../libelles.ts';
import { OngletsRegistre } from '../onglets-registre.tsx';
import { demandes } from '../requetes.ts';
import styles from '../registre.module.css';

/** Ce que les lieux demandent, et ce qui attend le visa de la Région ; les plus anciennes d’abord. */
export function PageDemandes() {
  const [parametres, changer] = useSearchParams();
  const lu = parametres.get('etat') ?? '';
  const etat = lu in ETATS_DEMANDE ? lu : '';
  const { data, error, isFetching, refetch } = useQuery(demandes(etat));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Registre des tiers-lieux" objet="Demandes" plein>
      <OngletsRegistre courant="demandes" />
      <div className={styles.filtres}>
        <label>État<select value={etat} onChange={(evenement) => changer(evenement.target.value ? { etat: evenement.target.value } : {}, { replace: true })}><option value="">Tous</option>{Object.entries(ETATS_DEMANDE).map(([code, libelle]) => <option key={code} value={code}>{libelle}</option>)}</select></label>
        <p role="status">{data ? (data.length === 0 ? 'Aucune demande' : data.length === 1 ? 'Une demande' : `${data.length} demandes`) : ''}</p>
      </div>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des demandes…" /> : (
        <Tableau legende="Demandes sur le registre" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Lieu</Colonne><Colonne>Commune</Colonne><Colonne>Demande</Colonne><Colonne>Reçue le</Colonne><Colonne>État</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={5}>{etat ? <>Aucune demande dans cet état. <Lien href="/registre/demandes">Voir toutes les demandes</Lien></> : 'Aucune demande. Celles que les lieux déposent depuis l’annuaire public arrivent ici.'}</LigneVide>}
            {data.map((une) => <Ligne key={une.id} demande={une} />)}
          </tbody>
        </Tableau>
      )}
      {data && data.length >= 200 && <p className={styles.discret}>Les 200 premières sont montrées : choisissez un état.</p>}
    </Page>
  );
}

const Ligne = ({ demande: { id, nom, communeNom, genre, deposeeLe, etat } }: { readonly demande: LigneDemande }) => (
  <tr>
    <th scope="row"><Lien href={`/registre/demandes/${id}`}>{nom}</Lien></th>
    <td>{communeNom}</td>
    <td>{GENRES[genre]}</td>
    <td><time dateTime={deposeeLe}>{dateCourte(deposeeLe)}</time></td>
    <td><Badge ton={TONS_DEMANDE[etat]}>{ETATS_DEMANDE[etat]}</Badge></td>
  </tr>
);
