import { Chargement, EtatErreur, dateLongue, Encart, ListeDefinitions, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { VOLETS } from '../dossiers/filtres.ts';
import { AvisLu } from './avis-lu.tsx';
import { BadgeEtatAvis } from './badges.tsx';
import { Partage } from './partage.tsx';
import { Redaction } from './redaction.tsx';
import { monAvis } from './requetes.ts';
import styles from './avis.module.css';

/** Une demande d’avis : la question, ce qui est partagé, et la réponse. */
export function PageMonAvis() {
  const { id = '' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(monAvis(id));
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) return <Page titre="Demande d’avis" plein>{error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture de la demande…" />}</Page>;
  return (
    <Page titre={data.nom} objet={`Avis sur le dossier ${data.numero}`} fil={[{ libelle: 'Mes avis', lien: '/mes-avis' }]} sousTitre={<p>Dossier n°&nbsp;{data.numero} <BadgeEtatAvis etat={data.etat} enRetard={data.enRetard} /></p>} plein>
      <div className={styles.pile}>
        <section aria-labelledby="question">
          <h2 id="question">La question posée</h2>
          <p className={styles.texte}>{data.question}</p>
          <ListeDefinitions lignes={[
            { terme: 'Demandé par', valeur: `${data.demandePar}, le ${dateLongue(data.demandeLe)}` },
            { terme: 'Au plus tard le', valeur: dateLongue(data.echeance) },
            { terme: 'Appel', valeur: data.appel.titre },
            { terme: 'Structure', valeur: data.porteur },
            { terme: 'Volet et lieu', valeur: [data.volet && (VOLETS[data.volet] ?? data.volet), data.commune].filter(Boolean).join(', ') || 'Non indiqués' },
          ]} />
        </section>
        {data.partage ? <Partage expertise={data} partage={data.partage} /> : <Encart titre="L’examen de ce dossier est terminé : les éléments partagés ne sont plus ouverts." />}
        {data.etat === 'RENDU' ? <AvisLu expertise={data} /> : data.partage && <Redaction key={data.id} expertise={data} />}
      </div>
    </Page>
  );
}
