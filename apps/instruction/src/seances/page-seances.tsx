import { Chargement, Colonne, DateTexte, dateLongue, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { BadgeEtat } from './badges.tsx';
import { Mandats } from './mandats.tsx';
import { comites } from './requetes.ts';
import styles from './seances.module.css';

/** Les séances du comité : toutes pour les agents, celles où il siège pour un membre. */
export function PageSeances() {
  const { roles } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(comites);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Séances du comité" plein>
      {error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des séances…" /> : (
        <div className={styles.pile}>
          <Tableau legende="Séances du comité" legendeCachee>
            <thead><tr><Colonne>Séance</Colonne><Colonne>Heure</Colonne><Colonne>Lieu</Colonne><Colonne nombre>Dossiers</Colonne><Colonne>État</Colonne></tr></thead>
            <tbody>
              {data.length === 0 && <LigneVide colonnes={5}>{roles.includes('COMITE') ? 'Vous ne siégez à aucune séance pour l’instant. Un courriel vous convoquera.' : 'Aucune séance n’est au calendrier.'}</LigneVide>}
              {data.map(({ id, tenueLe, heure, lieu, dossiers, etat }) => <tr key={id}><th scope="row"><Lien href={`/seances/${id}`}><DateTexte iso={tenueLe} format={dateLongue} /></Lien></th><td>{heure ?? 'À fixer'}</td><td>{lieu}</td><td>{dossiers}</td><td><BadgeEtat etat={etat} /></td></tr>)}
            </tbody>
          </Tableau>
          {roles.some((role) => role === 'COMITE' || role === 'VALIDEUR' || role === 'SECRETARIAT_COMMISSION' || role === 'INSTRUCTEUR') && <Mandats />}
        </div>
      )}
    </Page>
  );
}
