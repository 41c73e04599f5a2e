import type { CourrielRefuse } from '@maillage/contrats';
import { Bouton, Chargement, Colonne, dateHeure, Encart, EtatErreur, EtatVide, Lien, LienBouton, Page, Tableau } from '@maillage/ui';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import styles from './taches.module.css';

const refuses = queryOptions({ queryKey: ['courriels-refuses'], queryFn: ({ signal }) => appeler<readonly CourrielRefuse[]>('/api/instruction/courriels-refuses', { signal }) });

/** Les courriels qu’une boîte a refusés : à chacun, quelqu’un doit joindre la personne autrement. */
export function PageCourrielsRefuses() {
  const { data, error, isFetching, refetch } = useQuery(refuses);
  const client = useQueryClient();
  const geste = useMutation<unknown, ErreurApi, string>({
    mutationFn: (id) => appeler(`/api/instruction/courriels-refuses/${id}/traitement`, { methode: 'POST', corps: {} }),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: refuses.queryKey }), client.invalidateQueries({ queryKey: ['taches'] })]),
  });
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Courriels refusés" plein>
      <p className={styles.discret}>La boîte du destinataire les a rejetés. Joignez la personne par téléphone ou par courrier, puis notez le courriel comme traité.</p>
      {geste.error && <Encart ton="erreur" annonce titre={geste.error.message} />}
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des courriels refusés…" />)
        : data.length === 0 ? <EtatVide titre="Aucun courriel refusé n’attend."><LienBouton variante="secondaire" href="/">Revenir à mes tâches</LienBouton></EtatVide>
          : (
            <Tableau legende="Courriels refusés à traiter" legendeCachee>
              <thead><tr><Colonne>Dossier</Colonne><Colonne>Adresse</Colonne><Colonne>Objet</Colonne><Colonne>Refusé le</Colonne><Colonne>Motif du serveur</Colonne><Colonne>Suite</Colonne></tr></thead>
              <tbody>
                {data.map(({ id, a, objet, refuseLe, refus, dossierId, numero, nom }) => (
                  <tr key={id}>
                    <th scope="row"><Lien href={`/dossiers/${dossierId}`}>{numero}</Lien><span className={styles.projet}>{nom}</span></th>
                    <td>{a}</td><td>{objet}</td><td><time dateTime={refuseLe}>{dateHeure(refuseLe)}</time></td><td>{refus}</td>
                    <td><Bouton variante="secondaire" occupe={geste.isPending && geste.variables === id} onClick={() => geste.mutate(id)}>Traité<span className="pour-lecteur"> : {objet}, dossier {numero}</span></Bouton></td>
                  </tr>
                ))}
              </tbody>
            </Tableau>
          )}
    </Page>
  );
}
