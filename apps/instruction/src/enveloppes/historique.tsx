import { COMPTES } from '@maillage/domain';
import { CelluleNombre, Chargement, Colonne, dateCourte, EtatErreur, euros, LigneVide, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { libelleEcriture } from '../subventions/libelles.ts';
import { historique } from '../subventions/requetes.ts';
import styles from './enveloppes.module.css';

/** Les mouvements d’une enveloppe, le dernier d’abord : chaque euro vient d’un compte et va dans un autre. */
export function Historique({ id }: { readonly id: string }) {
  const { data, error, isFetching, refetch } = useQuery(historique(id));
  return (
    <section aria-labelledby="historique">
      <h2 id="historique">Historique</h2>
      {!data ? error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement petit texte="Lecture des mouvements…" /> : (
        <Tableau legende="Mouvements de l’enveloppe" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Date</Colonne><Colonne>Mouvement</Colonne><Colonne>Dossier</Colonne><Colonne>De</Colonne><Colonne>Vers</Colonne><Colonne nombre>Montant</Colonne><Colonne>Par</Colonne></tr></thead>
          <tbody>
            {data.length === 0 && <LigneVide colonnes={7}>Aucun mouvement.</LigneVide>}
            {data.flatMap(({ id: ecriture, code, le, par, dossierNumero, lignes }) => lignes.flatMap(({ compte, montantCentimes, exercice }, rang) => (montantCentimes < 0 ? [] : [(
              <tr key={`${ecriture} ${rang}`}>
                <th scope="row"><time dateTime={le}>{dateCourte(le)}</time></th>
                <td>{libelleEcriture(code)}{exercice ? `, ${exercice}` : ''}</td><td>{dossierNumero ?? '–'}</td>
                <td>{COMPTES[lignes[rang - 1]?.compte ?? compte].libelle}</td><td>{COMPTES[compte].libelle}</td>
                <CelluleNombre>{euros(montantCentimes, true)}</CelluleNombre><td>{par}</td>
              </tr>
            )])))}
          </tbody>
        </Tableau>
      )}
      {data?.length === 100 && <p className={styles.discret}>Les cent derniers mouvements seulement.</p>}
    </section>
  );
}
