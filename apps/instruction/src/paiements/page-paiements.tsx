import { Badge, CelluleNombre, Chargement, Colonne, dateCourte, EtatErreur, euros, Lien, LigneVide, Onglets, Page, Tableau } from '@maillage/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { FILTRES, tonDe, TYPES } from './libelles.ts';
import styles from './paiements.module.css';
import { paiements } from './requetes.ts';

/** La file des demandes de paiement : les plus anciennes d’abord, et de qui on attend le prochain geste. */
export function PagePaiements() {
  const [parametres] = useSearchParams();
  const etat = parametres.get('etat') ?? '';
  const { data, error, isFetching, refetch } = useQuery({ ...paiements(etat), placeholderData: keepPreviousData });
  const financier = useMoi().roles.includes('FINANCIER');
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Paiements" plein>
      <Onglets nom="Demandes de paiement" onglets={FILTRES.map(([code, libelle]) => ({ libelle, lien: code ? `/paiements?etat=${code}` : '/paiements', courant: code === etat }))} />
      <p className={styles.filtres}>
        <Lien href="/paiements/echeancier">Échéancier</Lien>
        {financier && <><a href="/api/finances/paiements/propositions.csv" download>Proposition de mandats (CSV)</a><Lien href="/paiements/retour">Retour du comptable</Lien></>}
      </p>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des demandes…" /> : (
        <Tableau legende="Demandes de paiement" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Demande</Colonne><Colonne>Bénéficiaire</Colonne><Colonne>Projet</Colonne><Colonne>Déposée le</Colonne><Colonne nombre>Montant</Colonne><Colonne>État</Colonne><Colonne>On attend</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={7}>Aucune demande de paiement ici. <Lien href="/paiements">Voir les demandes en cours</Lien></LigneVide>}
            {data.map((une) => (
              <tr key={une.id}>
                <th scope="row"><Lien href={`/paiements/${une.id}`}>{TYPES[une.type]} {une.subventionNumero}</Lien></th>
                <td>{une.beneficiaire}</td><td>{une.objet}</td><td>{une.demandeeLe && <time dateTime={une.demandeeLe}>{dateCourte(une.demandeeLe)}</time>}</td>
                <CelluleNombre>{une.montantCentimes === null ? 'À liquider' : euros(une.montantCentimes, true)}</CelluleNombre>
                <td><Badge ton={tonDe(une.etat)}>{une.etatLibelle}</Badge></td><td>{une.attente}</td>
              </tr>
            ))}
          </tbody>
        </Tableau>
      )}
    </Page>
  );
}
