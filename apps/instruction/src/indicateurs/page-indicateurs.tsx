import type { Indicateurs as Mesures } from '@maillage/contrats';
import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { appeler, ErreurApi } from '../api/client.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { Complements } from './complements.tsx';
import { Delais } from './delais.tsx';
import { Effectifs } from './effectifs.tsx';
import styles from './indicateurs.module.css';

const indicateurs = queryOptions({ queryKey: ['indicateurs'], queryFn: ({ signal }) => appeler<Mesures>('/api/instruction/indicateurs', { signal }) });

/** Ce que durent les dossiers et ce qu’il en reste, dans ce que la personne peut voir ; chaque dessin a son tableau. */
export function PageIndicateurs() {
  const { data, error, isFetching, refetch } = useQuery(indicateurs);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Indicateurs" plein>
      {!data ? (error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Calcul des indicateurs…" />) : (
        <div className={styles.page}>
          <p className={styles.export}><Download size={20} aria-hidden="true" />Exporter les indicateurs {(['csv', 'xlsx', 'ods'] as const).map((format) => <a key={format} href={`/api/instruction/indicateurs/export.${format}`} download><span className="pour-lecteur">Exporter les indicateurs, </span>{format.toUpperCase()}</a>)}</p>
          <Delais delais={data.delais} />
          <Effectifs titre="Dossiers par état" definition="Tous les dossiers déposés, selon leur état d’aujourd’hui." colonne="État" lignes={data.stock.map(({ etat, libelle, nombre }) => ({ nom: libelle, nombre, lien: `/dossiers?etat=${etat}` }))} />
          <Effectifs titre="Dossiers en cours par département" definition="Les dossiers déposés et pas encore décidés, selon le département du projet." colonne="Département" lignes={data.departements.map(({ departement, nombre }) => ({ nom: departement, nombre, lien: null }))} />
          <Complements {...data.complements} />
        </div>
      )}
    </Page>
  );
}
