import { useQuery } from '@tanstack/react-query';
import { Chargement, Encart, EtatErreur, EtatVide, Lien, LienBouton, Page } from '@maillage/ui';
import { phraseErreur } from '../../../api/client.ts';
import { mesDossiers } from '../api/dossiers.ts';
import { ListeSubventions } from '../../subvention/liste-subventions.tsx';
import { CarteDossier } from './carte-dossier.tsx';
import rythme from '../mise-en-page.module.css';
import styles from './mes-dossiers.module.css';
import { estTermine, urgences } from './urgence.ts';

/** /dossiers : mes dossiers, le geste le plus pressé d’abord. */
export function MesDossiers() {
  const { data, error, isFetching, refetch } = useQuery(mesDossiers);
  const enCours = data?.filter((dossier) => !estTermine(dossier)) ?? [];
  const termines = data?.filter(estTermine) ?? [];
  const [urgent] = urgences(enCours);
  return (
    <Page titre="Mes dossiers">
      <div className={rythme.flux}>
        {!data && !error && <Chargement texte="Lecture de vos dossiers…" />}
        {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
        {data?.length === 0 && (
          <EtatVide titre="Aucun dossier pour l’instant.">
            <p>Consultez les appels ouverts, testez votre éligibilité, puis commencez un dossier : il s’enregistre au fil de la saisie.</p>
            <LienBouton href="/">Voir les appels ouverts</LienBouton>
          </EtatVide>
        )}
        {urgent && (
          <Encart ton={urgent.etat === 'A_COMPLETER' ? 'attention' : 'information'} titre={urgent.nom}>
            <p>{urgent.prochaineEtape.texte}</p>
            <p><LienBouton href={urgent.prochaineEtape.lien}>{urgent.prochaineEtape.action}<span className="pour-lecteur"> : {urgent.nom}</span></LienBouton></p>
          </Encart>
        )}
        <ListeSubventions />
        {enCours.length > 0 && <section aria-labelledby="en-cours"><h2 id="en-cours">En cours ({enCours.length})</h2><ul className={styles.cartes}>{enCours.map((dossier) => <CarteDossier key={dossier.id} dossier={dossier} />)}</ul></section>}
        {termines.length > 0 && <section aria-labelledby="termines"><h2 id="termines">Terminés ({termines.length})</h2><ul className={styles.cartes}>{termines.map((dossier) => <CarteDossier key={dossier.id} dossier={dossier} />)}</ul></section>}
        {data && data.length > 0 && <p><LienBouton variante="secondaire" href="/dossiers/nouveau">Commencer un autre dossier</LienBouton></p>}
        {data && <p>Votre structure a candidaté par courrier ? <Lien href="/reprise">Reprendre un dossier envoyé par courrier</Lien></p>}
      </div>
    </Page>
  );
}
