import type { ModeleDetail } from '@maillage/contrats';
import { Chargement, Encart, EtatErreur, Lien, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { moi } from '../api/requetes.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { Differences } from './differences.tsx';
import { Editeur } from './editeur.tsx';
import { Essai } from './essai.tsx';
import { EtatModele } from './page-modeles.tsx';
import { modele, NOMS_NATURE } from './requetes.ts';
import styles from './modeles.module.css';

/** Un modèle : son texte, à rédiger ou à lire, son essai sur un dossier réel, ce qui change depuis la version d’avant. */
export function PageModele() {
  const { id = '' } = useParams();
  const { data: personne } = useQuery(moi);
  const { data, error, isFetching, refetch } = useQuery(modele(id));
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (error instanceof ErreurApi && error.statut === 404) return <Introuvable />;
  return (
    <Page titre={data ? `${NOMS_NATURE[data.nature]} : ${data.libelleVolet}, version ${data.version}` : 'Modèle de lettre'} plein sousTitre={<p><Lien href="/modeles">Tous les modèles</Lien></p>}>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture du modèle…" /> : <Modele key={data.id} modele={data} admin={personne?.roles.includes('ADMIN') ?? false} />}
    </Page>
  );
}

function Modele({ modele: lu, admin }: { readonly modele: ModeleDetail; readonly admin: boolean }) {
  return (
    <>
      <p>{lu.appel}. <EtatModele modele={lu} /></p>
      {lu.note && <Encart ton="information" titre={lu.note} />}
      <div className={styles.deux}>
        <div>{admin && lu.etat === 'brouillon' ? <Editeur modele={lu} /> : <Lecture modele={lu} />}{lu.precedente && <Differences avant={lu.precedente} apres={lu.contenu} />}</div>
        <Essai modele={lu} />
      </div>
    </>
  );
}

const Lecture = ({ modele: { contenu: { titre, objet, corps, constantes } } }: { readonly modele: ModeleDetail }) => (
  <section aria-labelledby="texte">
    <h2 id="texte">Texte du modèle</h2>
    <p><strong>{titre}</strong></p>
    <p>Objet : {objet}</p>
    <pre className={styles.texte} tabIndex={0} aria-label="Corps du modèle">{corps}</pre>
    <h3>Constantes déclarées</h3>
    <ul>{constantes.map(({ texte, source }, rang) => <li key={rang}>{`« ${texte} » : ${source}`}</li>)}</ul>
  </section>
);
