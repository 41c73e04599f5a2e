import { Chargement, dateLongue, EtatErreur, LienBouton, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { BadgeEtat, BadgeQuorum } from './badges.tsx';
import { Conduite } from './conduite.tsx';
import { Conflits } from './conflits.tsx';
import { Enveloppe } from './enveloppe.tsx';
import { Membres } from './membres.tsx';
import { OrdreDuJour } from './ordre-du-jour.tsx';
import { Reglages } from './reglages.tsx';
import { comite } from './requetes.ts';
import { ProcesVerbal } from './proces-verbal.tsx';
import styles from './seances.module.css';

/** Une séance du comité : son ordre du jour, ses membres, son enveloppe ; de quoi la préparer et la tenir. */
export function PageSeance() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(comite(id));
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Séance du comité" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la séance…" />}</Page>;
  const tenue = data.tenue !== null && data.etat !== 'CLOSE';
  return (
    <Page titre={`Comité du ${dateLongue(data.tenueLe)}`} fil={[{ libelle: 'Séances', lien: '/seances' }]} sousTitre={<p className={styles.badges}>{data.lieu}{data.heure && `, ${data.heure.replace(':', ' h ')}`} <BadgeEtat etat={data.etat} /> <BadgeQuorum quorum={data.quorum} /></p>} plein>
      <div className={styles.pile}>
        {data.passages.length > 0 && <p><LienBouton href={`/seances/${id}/reunion`}>{data.tenue && data.etat === 'OUVERTE' ? 'Tenir la séance' : 'Lire les dossiers'}</LienBouton></p>}
        {data.procesVerbal && <ProcesVerbal seanceId={id} procesVerbal={data.procesVerbal} tient={data.tenue !== null} />}
        {tenue && <Conflits comite={data} />}
        <OrdreDuJour key={`ordre ${data.version}`} comite={data} />
        <section aria-labelledby="enveloppe"><h2 id="enveloppe">Montants</h2><Enveloppe comite={data} /></section>
        <Membres key={`membres ${data.version}`} comite={data} />
        {tenue && <Reglages key={`reglages ${data.version}`} comite={data} />}
        {tenue && <Conduite comite={data} />}
      </div>
    </Page>
  );
}
