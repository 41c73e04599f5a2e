import { Chargement, dateLongue, EtatErreur, Onglets, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { OrdreDuJour } from './ordre-du-jour/ordre-du-jour.tsx';
import { Rapports } from './rapports/rapports.tsx';
import { commission } from './requetes.ts';
import { Suites } from './suites/suites.tsx';
import { Vote } from './vote/vote.tsx';

const ONGLETS = [{ code: '', libelle: 'Ordre du jour' }, { code: 'rapports', libelle: 'Rapports' }, { code: 'vote', libelle: 'Vote' }, { code: 'suites', libelle: 'Suites' }] as const;

/** Une séance de la commission permanente, du calendrier au procès-verbal. */
export function PageCommission() {
  const { id = '', onglet = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(commission(id));
  const courant = ONGLETS.find(({ code }) => code === onglet);
  if (!courant || (error instanceof ErreurApi && error.statut === 404)) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error && !data) return <Page titre="Commission permanente" plein><EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /></Page>;
  if (!data) return <Page titre="Commission permanente" plein><Chargement texte="Lecture de la séance…" /></Page>;
  const votes = data.lignes.filter(({ situation }) => situation === 'vote' || situation === 'retire').length;
  return (
    <Page titre={`Commission permanente du ${dateLongue(data.tenueLe)}`} objet={courant.libelle} cle={onglet} plein fil={[{ libelle: 'Commissions permanentes', lien: '/commissions' }]}
      sousTitre={<p>{data.lieu}. {data.lignes.length === 0 ? 'Aucun dossier inscrit.' : `${data.lignes.length} dossier${data.lignes.length > 1 ? 's' : ''}, ${votes} traité${votes > 1 ? 's' : ''}.`} {data.closeLe && 'Séance close.'}</p>}>
      <Onglets nom="Pages de la séance" onglets={ONGLETS.map(({ code, libelle }) => ({ libelle, lien: `/commissions/${id}${code && `/${code}`}`, courant: code === onglet }))} />
      {onglet === '' && <OrdreDuJour seance={data} />}
      {onglet === 'rapports' && <Rapports seance={data} />}
      {onglet === 'vote' && <Vote key={data.lignes.map(({ situation }) => situation).join()} seance={data} />}
      {onglet === 'suites' && <Suites seance={data} />}
    </Page>
  );
}
