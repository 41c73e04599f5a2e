import { Chargement, Encart, EtatErreur, Lien, Page, typographie } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { EtatReglage } from './etat-reglage.tsx';
import { FormulaireReglage } from './formulaire-reglage.tsx';
import { Historique } from './historique.tsx';
import styles from './reglages.module.css';
import { reglage } from './requetes.ts';

/** Une famille de paramètres : d’où elle vient, ce qu’elle touche, qui l’a confirmée, et son histoire. */
export function PageReglageRegion() {
  const { code = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(reglage(code));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  return (
    <Page titre={data?.titre ?? 'Réglage'} sousTitre={<p><Lien href="/reglages">Tous les réglages</Lien></p>}>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture du réglage…" /> : (
        <div className={styles.reglage}>
          <p><EtatReglage reglage={data} /></p>
          <Encart ton="information" titre="D’où viennent ces valeurs"><p>{typographie(data.source)}</p></Encart>
          <p>{typographie(data.effet)}</p>
          <FormulaireReglage key={data.version} reglage={data} />
          <Historique lignes={data.historique} />
        </div>
      )}
    </Page>
  );
}
