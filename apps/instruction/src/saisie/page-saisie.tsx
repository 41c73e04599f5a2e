import type { LigneSaisie, Saisies } from '@maillage/contrats';
import { CANAUX } from '@maillage/domain';
import { Badge, Chargement, Colonne, dateLongue, EtatErreur, Lien, LigneVide, Page, Tableau } from '@maillage/ui';
import { useQuery } from '@tanstack/react-query';
import { ErreurApi } from '../api/client.ts';
import { saisies } from '../api/requetes.ts';
import { Interdit } from '../cadre/pages-fixes.tsx';
import { CodeDeReprise } from './code-de-reprise.tsx';
import { Commencer } from './commencer.tsx';
import styles from './saisie.module.css';

/** /saisie : enregistrer une candidature reçue hors du portail ; celles à finir, celles enregistrées. */
export function PageSaisie() {
  const { data, error, isFetching, refetch } = useQuery(saisies);
  if (error instanceof ErreurApi && error.statut === 403) return <Interdit />;
  return (
    <Page titre="Saisies" sousTitre={<p>Les candidatures reçues par la poste, par courriel ou remises sur place.</p>} plein>
      {error && !data ? <EtatErreur message={error.message} occupe={isFetching} onReessayer={() => void refetch()} /> : !data ? <Chargement texte="Lecture des saisies…" /> : <Contenu {...data} />}
    </Page>
  );
}

const Contenu = ({ aFinir, enregistrees }: Saisies) => (
  <div className={styles.page}>
    <section aria-labelledby="a-finir">
      <h2 id="a-finir">À finir ({aFinir.length})</h2>
      <Tableau legende="Vos saisies à finir" legendeCachee>
        <thead><tr><Colonne>Projet</Colonne><Colonne>Structure</Colonne><Colonne>Arrivée</Colonne><Colonne>Suite</Colonne></tr></thead>
        <tbody>
          {aFinir.length === 0 && <LigneVide colonnes={4}>Aucune saisie commencée : remplissez le formulaire ci-dessous à l’arrivée d’un envoi.</LigneVide>}
          {aFinir.map((saisie) => (
            <tr key={saisie.id}>
              <th scope="row">{saisie.nom || 'Projet sans nom'}</th><td>{saisie.porteur || '–'}</td><td><Arrivee {...saisie} /></td>
              <td><a href={`/dossiers/${saisie.id}/remplir`}>Continuer la saisie<span className="pour-lecteur"> : {saisie.nom || 'Projet sans nom'}</span></a></td>
            </tr>
          ))}
        </tbody>
      </Tableau>
    </section>
    <Commencer />
    <section aria-labelledby="enregistrees">
      <h2 id="enregistrees">Enregistrées</h2>
      <Tableau legende="Saisies enregistrées dans votre périmètre" legendeCachee>
        <thead><tr><Colonne>N°</Colonne><Colonne>Projet</Colonne><Colonne>Arrivée</Colonne><Colonne>Saisie par</Colonne><Colonne>Suivi par le porteur</Colonne></tr></thead>
        <tbody>
          {enregistrees.length === 0 && <LigneVide colonnes={5}>Aucune candidature n’a encore été saisie dans vos départements.</LigneVide>}
          {enregistrees.map((saisie) => (
            <tr key={saisie.id}>
              <th scope="row"><Lien href={`/dossiers/${saisie.id}`}>{saisie.numero}</Lien></th><td>{saisie.nom}</td><td><Arrivee {...saisie} />{saisie.horsDelai && <> <Badge ton="attention">Hors délai</Badge></>}</td><td>{saisie.parNom}</td>
              <td>{saisie.repriseLe ? `En ligne depuis le ${dateLongue(saisie.repriseLe)}` : <>Par courrier <CodeDeReprise id={saisie.id} numero={saisie.numero ?? ''} /></>}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
    </section>
  </div>
);

const Arrivee = ({ canal, recuLe, cachetLe }: LigneSaisie) => <>{CANAUX[canal]}, reçu le {dateLongue(recuLe)}{cachetLe && <>, cachet du {dateLongue(cachetLe)}</>}</>;
