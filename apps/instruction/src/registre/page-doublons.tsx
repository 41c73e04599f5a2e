import { Chargement, Colonne, EtatErreur, EtatVide, Lien, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { OngletsRegistre } from './onglets-registre.tsx';
import { doublons } from './requetes.ts';
import styles from './registre.module.css';

/** Les lieux que leurs noms rapprochent ; rien n’est fusionné sans une personne. */
export function PageDoublons() {
  const { data, error, isFetching, refetch } = useQuery(doublons);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Registre des tiers-lieux" objet="Doublons" plein>
      <OngletsRegistre courant="doublons" />
      <p className={styles.section}>Ces lieux se ressemblent par leur nom et leur commune. Comparez-les avant de les fusionner : rien ne se fusionne tout seul.</p>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Recherche des doublons…" /> : data.length === 0 ? <EtatVide titre="Aucun doublon probable."><p>Deux lieux de même nom dans une même commune apparaîtraient ici.</p></EtatVide> : (
        <div className={styles.section}>
          <Tableau legende="Doublons probables" legendeCachee className={styles.tableau}>
            <thead><tr><Colonne>Lieu</Colonne><Colonne>Ressemble à</Colonne><Colonne nombre>Ressemblance</Colonne><Colonne>Suite</Colonne></tr></thead>
            <tbody>
              {data.map(({ lieu, autre }) => (
                <tr key={`${lieu.id} ${autre.id}`}>
                  <th scope="row"><Lien href={`/registre/${lieu.id}`}>{lieu.nom}</Lien><br />{lieu.communeNom}</th>
                  <td><Lien href={`/registre/${autre.id}`}>{autre.nom}</Lien><br />{autre.communeNom}</td>
                  <td className="chiffres">{lieu.ressemblance} %</td>
                  <td><Lien href={`/registre/${lieu.id}/fusion?avec=${autre.id}`}>Comparer<span className="pour-lecteur"> {lieu.nom} et {autre.nom}</span></Lien></td>
                </tr>
              ))}
            </tbody>
          </Tableau>
        </div>
      )}
    </Page>
  );
}
