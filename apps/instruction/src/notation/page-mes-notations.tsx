import type { FicheResume } from '@maillage/contrats';
import { Chargement, Colonne, DateTexte, dateCourte, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { mesFiches } from './requetes.ts';
import styles from './notation.module.css';

/** Les fiches confiées à la personne connectée. */
export function PageMesNotations() {
  const { nom } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(mesFiches);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Mes notations" surtitre={nom} plein>
      {error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture de vos fiches…" /> : (
        <div className={styles.pile}>
          <Fiches titre="À remplir" fiches={data.aRemplir} vide="Aucune notation ne vous est confiée pour l’instant. Un courriel vous préviendra de la prochaine." />
          <Fiches titre="Validées" fiches={data.validees} vide="Les fiches que vous aurez validées se reliront ici." />
        </div>
      )}
    </Page>
  );
}

const Fiches = ({ titre, fiches, vide }: { readonly titre: string; readonly fiches: readonly FicheResume[]; readonly vide: string }) => (
  <section aria-label={titre}>
    <h2>{titre}</h2>
    <Tableau legende={`Fiches : ${titre.toLowerCase()}`} legendeCachee>
      <thead><tr><Colonne>Dossier</Colonne><Colonne>Projet</Colonne><Colonne>Structure</Colonne><Colonne>Commune</Colonne><Colonne>Confiée le</Colonne></tr></thead>
      <tbody>
        {fiches.length === 0 && <LigneVide colonnes={5}>{vide}</LigneVide>}
        {fiches.map(({ id, numero, nom, porteur, commune, designeLe }) => <tr key={id}><th scope="row"><Lien href={`/mes-notations/${id}`}>{numero}</Lien></th><td>{nom}</td><td>{porteur}</td><td>{commune ?? 'Non indiquée'}</td><td><DateTexte iso={designeLe} format={dateCourte} /></td></tr>)}
      </tbody>
    </Tableau>
  </section>
);
