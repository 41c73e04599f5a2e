import { useQuery } from '@tanstack/react-query';
import { Chargement, Lien } from '@maillage/ui';
import { appel } from '../appels/requetes.ts';
import { Source } from '../appels/source.tsx';
import styles from './methode.module.css';

/** Ce que chacun peut demander, à qui, et le recours. */
export function Droits({ id }: { readonly id: string }) {
  const lettres = useQuery(appel(id)).data?.reglement.lettres;
  return (
    <section className={styles.section}>
      <h2 id="droits">Vos droits</h2>
      <p>Une décision prise en s’appuyant sur ce calcul le mentionne (article L311-3-1 du code des relations entre le public et l’administration). Vous pouvez demander les règles du traitement et ses principales caractéristiques, appliquées à votre cas.</p>
      <p>La réponse vous dit, sous une forme intelligible (article R311-3-1-2) :</p>
      <ul>
        <li>le degré et la façon dont le calcul a contribué à la décision ;</li>
        <li>les données traitées et leurs sources ;</li>
        <li>les paramètres et, s’il y en a, leur pondération, appliqués à votre situation ;</li>
        <li>les opérations effectuées.</li>
      </ul>
      <p>Si vous avez déposé un dossier, ces éléments figurent déjà, critère par critère, dans <Lien href="/dossiers">Mes dossiers</Lien>.</p>
      {lettres ? (
        <>
          <h3>À qui le demander</h3>
          <p>{lettres.contact.valeur.service}<br />Adresse : {lettres.contact.valeur.adresse}<br />Courriel : {lettres.contact.valeur.courriel}<br />Téléphone : {lettres.contact.valeur.telephone}</p>
          <p><Source source={lettres.contact.source} /></p>
          <h3>Sans réponse, ou en cas de refus</h3>
          <p>Un mois sans réponse vaut refus. Vous avez alors deux mois pour saisir la {lettres.cada.valeur.nom}, adresse : {lettres.cada.valeur.adresse}. <strong>Délais à confirmer</strong> par le service juridique de la Région.</p>
          <p><Source source={lettres.cada.source} /></p>
        </>
      ) : <Chargement petit />}
    </section>
  );
}
