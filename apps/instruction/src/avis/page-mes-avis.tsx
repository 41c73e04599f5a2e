import type { ExpertiseResume } from '@maillage/contrats';
import { Chargement, Colonne, DateTexte, dateCourte, EtatErreur, LigneVide, Lien, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { useMoi } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { BadgeEtatAvis, BadgeSens } from './badges.tsx';
import { mesAvis } from './requetes.ts';
import styles from './avis.module.css';

/** L’espace de l’expert : les avis qu’il doit, ceux qu’il a rendus. */
export function PageMesAvis() {
  const { nom } = useMoi();
  const { data, error, isFetching, refetch } = useQuery(mesAvis);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Mes avis" surtitre={nom} plein>
      {error ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture de vos demandes…" /> : (
        <div className={styles.pile}>
          <section aria-labelledby="a-rendre">
            <h2 id="a-rendre">À rendre</h2>
            <Tableau legende="Avis à rendre" legendeCachee>
              <thead><tr><Colonne>Dossier</Colonne><Colonne>Projet</Colonne><Colonne>Structure</Colonne><Colonne>Commune</Colonne><Colonne>Au plus tard le</Colonne><Colonne>État</Colonne></tr></thead>
              <tbody>
                {data.aRendre.length === 0 && <LigneVide colonnes={6}>Aucun avis ne vous est demandé pour l’instant. Un courriel vous préviendra de la prochaine demande.</LigneVide>}
                {data.aRendre.map((un) => <tr key={un.id}><Projet {...un} /><td><DateTexte iso={un.echeance} format={dateCourte} /></td><td><BadgeEtatAvis etat={un.etat} enRetard={un.enRetard} /></td></tr>)}
              </tbody>
            </Tableau>
          </section>
          <section aria-labelledby="rendus">
            <h2 id="rendus">Rendus</h2>
            <Tableau legende="Avis rendus" legendeCachee>
              <thead><tr><Colonne>Dossier</Colonne><Colonne>Projet</Colonne><Colonne>Structure</Colonne><Colonne>Commune</Colonne><Colonne>Rendu le</Colonne><Colonne>Avis</Colonne></tr></thead>
              <tbody>
                {data.rendus.length === 0 && <LigneVide colonnes={6}>Les avis que vous aurez rendus se reliront ici.</LigneVide>}
                {data.rendus.map((un) => <tr key={un.id}><Projet {...un} /><td>{un.closLe && <DateTexte iso={un.closLe} format={dateCourte} />}</td><td>{un.sens && <BadgeSens sens={un.sens} />}</td></tr>)}
              </tbody>
            </Tableau>
          </section>
        </div>
      )}
    </Page>
  );
}

const Projet = ({ id, numero, nom, porteur, commune }: ExpertiseResume) => (
  <>
    <th scope="row"><Lien href={`/mes-avis/${id}`}>{numero}</Lien></th>
    <td>{nom}</td><td>{porteur}</td><td>{commune ?? 'Non indiquée'}</td>
  </>
);
