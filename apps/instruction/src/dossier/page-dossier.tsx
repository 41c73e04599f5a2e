import { Chargement, EtatErreur, Onglets, Page } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { ErreurApi } from '../api/client.ts';
import { dossier } from '../api/requetes.ts';
import { Interdit, Introuvable } from '../cadre/pages-fixes.tsx';
import { Actions } from './actions.tsx';
import { Entete } from './entete.tsx';
import { adresseOnglet } from './adresse-onglet.ts';
import { ONGLETS } from './onglets.ts';
import { Voisinage } from './voisinage.tsx';
import styles from './dossier.module.css';

/** Un dossier en trois zones : les faits en tête, les preuves au centre, l’action à côté. */
export function PageDossier() {
  const { id = '', onglet = 'synthese' } = useParams();
  const { data, error, isFetching, refetch } = useQuery(dossier(id));
  const page = ONGLETS.find(({ code }) => code === onglet);
  if (!page || (error instanceof ErreurApi && error.statut === 404)) return <Introuvable />;
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  if (!data) {
    return (
      <Page titre="Dossier" plein>
        {error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : <Chargement texte="Lecture du dossier…" />}
      </Page>
    );
  }
  return (
    <Page titre={data.nom} objet={`${data.numero}, ${page.libelle}`} surtitre={<Voisinage id={id} />} sousTitre={<Entete dossier={data} />} plein>
      <Onglets nom="Pages du dossier" onglets={ONGLETS.map(({ code, libelle }) => ({ libelle, lien: adresseOnglet(id, code), courant: code === onglet }))} />
      <div className={styles.zones} data-onglet={onglet}>
        <section className={styles.preuves} aria-labelledby="onglet">
          <h2 id="onglet" className="pour-lecteur">{page.libelle}</h2>
          <Suspense fallback={<Chargement />}><page.Contenu key={`${id} ${onglet}`} dossier={data} /></Suspense>
        </section>
        <Actions dossier={data} onglet={page.code} />
      </div>
    </Page>
  );
}
