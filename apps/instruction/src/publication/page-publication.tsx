import type { EtatPublication, LigneAPublier } from '@maillage/contrats';
import { Badge, CelluleNombre, Chargement, Colonne, DateTexte, EtatErreur, euros, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { appeler, ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { Derniere } from './derniere.tsx';
import { Differences } from './differences.tsx';
import { ETATS_PUBLICATION } from './libelles.ts';
import { OngletsPublication } from './onglets-publication.tsx';
import styles from './publication.module.css';

export const publication = (annee: string | null) => queryOptions({ queryKey: ['publication', annee], queryFn: ({ signal }) => appeler<EtatPublication>(`/api/finances/publications${annee ? `?annee=${annee}` : ''}`, { signal }) });

/** Les données essentielles : ce qui est dû, jusqu’à quand, et ce que publier changerait. */
export function PagePublication() {
  const [parametres, changer] = useSearchParams();
  const demandee = parametres.get('annee');
  const { data, error, isFetching, refetch } = useQuery({ ...publication(demandee && /^20\d\d$/.test(demandee) ? demandee : null), placeholderData: keepPreviousData });
  const { roles } = useMoi();
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Publication" sousTitre={<p>Toute convention de plus de 23 000 € se publie dans les trois mois de sa signature. Une personne physique n’est jamais nommée.</p>} plein>
      <OngletsPublication courant="donnees" />
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des subventions signées…" />) : (
        <div className={styles.pile}>
          <div className={styles.filtres}>
            <label>Année de signature<select value={data.annee} onChange={({ target }) => changer({ annee: target.value })}>{data.annees.map((annee) => <option key={annee}>{annee}</option>)}</select></label>
            <p role="status">{data.nombre === 0 ? 'Aucune ligne' : data.nombre === 1 ? '1 ligne' : `${data.nombre} lignes`} dans le fichier, {euros(data.totalCentimes, true)}</p>
          </div>
          <Differences etat={data} modifiable={roles.includes('FINANCIER')} />
          <Derniere etat={data} />
          <Tableau legende={`Subventions signées en ${data.annee}`} className={styles.tableau}>
            <thead><tr><Colonne>N°</Colonne><Colonne>Bénéficiaire</Colonne><Colonne nombre>Montant</Colonne><Colonne>Signée le</Colonne><Colonne>À publier avant le</Colonne><Colonne>État</Colonne><Colonne>Remarque</Colonne></tr></thead>
            <tbody>
              {data.lignes.length === 0 && <LigneVide colonnes={7}>Aucune subvention n’a été signée en {data.annee}.</LigneVide>}
              {data.lignes.map((ligne) => <Ligne key={ligne.numero} {...ligne} />)}
            </tbody>
          </Tableau>
        </div>
      )}
    </Page>
  );
}

const Ligne = ({ numero, dossierId, beneficiaire, montantCentimes, signeeLe, echeanceLe, etat, remarque }: LigneAPublier) => (
  <tr>
    <th scope="row"><Lien href={`/dossiers/${dossierId}/budget`}>{numero}</Lien></th>
    <td>{beneficiaire}</td>
    <CelluleNombre>{euros(montantCentimes, true)}</CelluleNombre>
    <td><DateTexte iso={signeeLe} /></td>
    <td>{echeanceLe ? <DateTexte iso={echeanceLe} /> : '–'}</td>
    <td><Badge ton={ETATS_PUBLICATION[etat].ton}>{ETATS_PUBLICATION[etat].libelle}</Badge></td>
    <td>{remarque || '–'}</td>
  </tr>
);
