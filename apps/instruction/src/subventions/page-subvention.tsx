import { Chargement, EtatErreur, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { SectionActe } from './acte-attributif.tsx';
import { EcrituresLues } from './ecritures-lues.tsx';
import { Engagement } from './engagement.tsx';
import { Parcours } from './parcours.tsx';
import { Recapitulatif } from './recapitulatif.tsx';
import { subvention } from './requetes.ts';
import styles from './subventions.module.css';

/** Une subvention vue par le gestionnaire : où elle en est, qui agit, ce que dit le grand livre. */
export function PageSubvention() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(subvention(id));
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Subvention" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la subvention…" />}</Page>;
  return (
    <Page titre={`Subvention ${data.numero}`} fil={[{ libelle: 'Subventions', lien: '/subventions' }]} sousTitre={<p>{data.beneficiaire}, « {data.dossierNom} »</p>} plein>
      <div className={styles.pile}>
        <Recapitulatif subvention={data} />
        <Parcours subvention={data} />
        <SectionActe subvention={data} />
        <Engagement subvention={data} />
        <EcrituresLues ecritures={data.ecritures} />
      </div>
    </Page>
  );
}
