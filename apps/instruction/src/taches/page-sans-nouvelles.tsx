import type { NotificationSansNouvelles } from '@maillage/contrats';
import { Chargement, Colonne, dateHeure, EtatErreur, EtatVide, Lien, LienBouton, Page, Tableau } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import styles from './taches.module.css';

const sansNouvelles = queryOptions({ queryKey: ['sans-nouvelles'], queryFn: ({ signal }) => appeler<readonly NotificationSansNouvelles[]>('/api/instruction/notifications-sans-nouvelles', { signal }) });

const SUITES = { electronique: 'Non lue : appelez le porteur, ou notifiez-la aussi par recommandé.', lrar: 'Avis de réception à recopier dès son retour.', 'remise-en-main-propre': '' } as const;

/** Les lettres notifiées depuis sept jours dont rien ne dit qu’elles ont été reçues. */
export function PageSansNouvelles() {
  const { data, error, isFetching, refetch } = useQuery(sansNouvelles);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Lettres sans nouvelles" plein>
      <p className={styles.discret}>Notifiées depuis au moins sept jours. Tant que la réception n’est pas prouvée, le délai de recours n’est pas opposable.</p>
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture des lettres…" />)
        : data.length === 0 ? <EtatVide titre="Chaque lettre a été reçue."><LienBouton variante="secondaire" href="/">Revenir à mes tâches</LienBouton></EtatVide>
          : (
            <Tableau legende="Lettres sans nouvelles" legendeCachee>
              <thead><tr><Colonne>Dossier</Colonne><Colonne>Lettre</Colonne><Colonne>Notifiée le</Colonne><Colonne>Suite</Colonne></tr></thead>
              <tbody>
                {data.map(({ acteId, numero, titre, voie, envoyeeLe, dossierId, dossierNumero, nom }) => (
                  <tr key={acteId}>
                    <th scope="row"><Lien href={`/dossiers/${dossierId}/${titre.startsWith('Réponse') ? 'recours' : 'decision'}`}>{dossierNumero}</Lien><span className={styles.projet}>{nom}</span></th>
                    <td>{titre}, n° {numero}</td><td><time dateTime={envoyeeLe}>{dateHeure(envoyeeLe)}</time></td><td>{SUITES[voie]}</td>
                  </tr>
                ))}
              </tbody>
            </Tableau>
          )}
    </Page>
  );
}
