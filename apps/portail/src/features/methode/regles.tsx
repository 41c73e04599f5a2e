import { useQuery } from '@tanstack/react-query';
import { Bouton, Chargement, EtatErreur, Lien, Page } from '@maillage/ui';
import type { AppelResume } from '@maillage/contrats';
import { Printer } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { phraseErreur } from '../../api/client.ts';
import { appels } from '../appels/requetes.ts';
import { Donnees } from './donnees.tsx';
import { Droits } from './droits.tsx';
import { ETAPES } from './etapes.ts';
import { ReglesEdition } from './regles-edition.tsx';
import styles from './methode.module.css';

const TITRE = 'Comment l’éligibilité est calculée';
const SOMMAIRE = [['poids', 'Ce que vaut un verdict'], ['etapes', 'Les étapes du calcul'], ['regles', 'Les règles et leurs seuils'], ['donnees', 'Les données et leurs dates'], ['erreur', 'L’erreur mesurée'], ['limites', 'Les limites'], ['droits', 'Vos droits']] as const;

/** Les règles du traitement algorithmique, publiées ; les lettres impriment cette adresse. */
export function Regles() {
  const [adresse] = useSearchParams();
  const liste = useQuery(appels);
  const choisi = liste.data ? appelMontre(liste.data, adresse.get('appel')) : undefined;
  return (
    <Page titre={TITRE} fil={[{ libelle: 'Appels', lien: '/' }]} sousTitre={<p>Le portail compare chaque projet au règlement de l’appel. Cette page dit avec quelles règles, quelles données et quelle marge d’erreur.</p>}>
      <nav aria-label="Sur cette page" className={styles.sommaire}><ul>{SOMMAIRE.map(([ancre, libelle]) => <li key={ancre}><a href={`#${ancre}`}>{libelle}</a></li>)}</ul></nav>
      <p className="pas-imprimer"><Bouton variante="secondaire" icone={<Printer size={20} aria-hidden="true" />} onClick={() => window.print()}>Imprimer cette page</Bouton></p>
      <section className={styles.section}>
        <h2 id="poids">Ce que vaut un verdict</h2>
        <p><strong>Le verdict informe, une personne confirme.</strong> Il ne décide pas : seuls les élus de la Région, après instruction, accordent ou refusent une aide.</p>
        <p>Un verdict défavorable n’empêche pas de déposer. Seules les conditions de dépôt (appel ouvert, dossier complet, SIRET valide, engagement signé) peuvent le faire.</p>
        <p>Il sert à deux choses : vous renseigner avant le dépôt, et préparer le travail des agents. Ses données et ses règles sont figées avec le dossier : le rejouer donne le même résultat.</p>
        <p>Le montant maximal de l’aide est aussi calculé : dépenses retenues par un agent, multipliées par le taux du règlement, dans la limite du plafond.</p>
      </section>
      <section className={styles.section}>
        <h2 id="etapes">Les étapes du calcul</h2>
        <ol className={styles.etapes}>
          {ETAPES.map(({ titre, donnees, operation, apport }, rang) => (
            <li key={titre}>
              <h3>{rang + 1}. {titre}</h3>
              <dl><div><dt>Données</dt><dd>{donnees}</dd></div><div><dt>Opération</dt><dd>{operation}</dd></div><div><dt>Apport au verdict</dt><dd>{apport}</dd></div></dl>
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <h2 id="regles">Les règles et leurs seuils</h2>
        {liste.error && <EtatErreur message={phraseErreur(liste.error)} occupe={liste.isFetching} onReessayer={() => void liste.refetch()} />}
        {!liste.data && !liste.error && <Chargement petit texte="Lecture des appels…" />}
        {liste.data && !choisi && <p>Aucun appel n’est publié pour l’instant.</p>}
        {liste.data && choisi && (
          <>
            <p>Règlement montré : <strong>{choisi.titre}</strong>. {liste.data.length > 1 && 'Les autres : '}{liste.data.filter(({ id }) => id !== choisi.id).map(({ id, titre }, rang) => <span key={id}>{rang > 0 && ', '}<Lien href={`/regles?appel=${encodeURIComponent(id)}#regles`}>{titre}</Lien></span>)}</p>
            <ReglesEdition id={choisi.id} />
          </>
        )}
      </section>
      <Donnees />
      <section className={styles.section}>
        <h2 id="limites">Les limites</h2>
        <ul>
          <li>L’estimation ignore les embouteillages, la météo, les travaux et l’heure de la journée.</li>
          <li>Elle compte un trajet à partir d’un point. Une commune étendue peut être couverte d’un côté et non de l’autre.</li>
          <li>Le registre vaut ce que valent ses sources : un lieu ouvert que personne n’a signalé n’y est pas.</li>
          <li>L’erreur n’est mesurée que là où des trajets réels sont connus. Ailleurs, la fourchette est une hypothèse à confirmer.</li>
          <li>Les réponses du test ne sont pas vérifiées. Les pièces du dossier le sont, par une personne.</li>
          <li>Les règles marquées « à confirmer » sont une lecture du règlement que la Région doit valider.</li>
        </ul>
      </section>
      {choisi && <Droits id={choisi.id} />}
    </Page>
  );
}

/** L’appel demandé, sinon l’AMI ouvert, sinon le plus récent. */
const appelMontre = (liste: readonly AppelResume[], demande: string | null): AppelResume | undefined =>
  liste.find(({ id }) => id === demande) ?? liste.find(({ type, statut }) => type === 'AMI' && statut === 'ouvert') ?? [...liste].sort((a, b) => b.ouvreLe.localeCompare(a.ouvreLe))[0];
