import { Bouton, Chargement, Colonne, dateLongue, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appeler, ErreurApi } from '../api/client.ts';
import { configuration } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { ecart, jourDe } from '../formats.ts';
import styles from './paiements.module.css';
import { echeancier } from './requetes.ts';

/** Toutes les dates qui comptent, mois par mois. */
export function PageEcheancier() {
  const { data, error, isFetching, refetch } = useQuery(echeancier);
  const { data: reglages } = useQuery(configuration);
  const [adresse, setAdresse] = useState<string | null>(null);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  const aujourdhui = reglages && jourDe(reglages.maintenant);
  const mois = [...new Set((data ?? []).map(({ le }) => le.slice(0, 7)))];
  return (
    <Page titre="Échéancier" plein fil={[{ libelle: 'Paiements', lien: '/paiements' }]}>
      <p>{adresse ? <>Votre calendrier privé : <a href={adresse}>{adresse}</a></> : <Bouton variante="secondaire" onClick={() => void appeler<{ readonly adresse: string }>('/api/calendrier', { methode: 'POST', corps: {} }).then((rendu) => setAdresse(rendu.adresse), () => undefined)}>Créer mon adresse de calendrier (.ics)</Bouton>}</p>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des échéances…" /> : (
        <Tableau legende="Échéances des subventions" legendeCachee className={styles.tableau}>
          <thead><tr><Colonne>Date</Colonne><Colonne>Échéance</Colonne><Colonne>Subvention</Colonne><Colonne>Bénéficiaire</Colonne></tr></thead>
          {data.length === 0 && <tbody><LigneVide colonnes={4}>Aucune échéance dans votre périmètre.</LigneVide></tbody>}
          {mois.map((un) => (
            <tbody key={un}>
              <tr><th scope="rowgroup" colSpan={4}>{dateLongue(`${un}-01`).replace(/^\S+ /, '')}</th></tr>
              {data.filter(({ le }) => le.startsWith(un)).map((une) => (
                <tr key={`${une.subventionId} ${une.genre}`}>
                  <th scope="row"><time dateTime={une.le}>{dateLongue(une.le)}</time>{aujourdhui && <>, {ecart(aujourdhui, une.le)}</>}</th>
                  <td>{une.libelle}</td><td><Lien href={`/paiements/reversements/${une.subventionId}`}>{une.subventionNumero}</Lien></td><td>{une.beneficiaire}, {une.objet}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </Tableau>
      )}
    </Page>
  );
}
