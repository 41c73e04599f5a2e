import { LienBouton } from '@maillage/ui';
import type { AppelDetail } from '@maillage/contrats';
import styles from './appels.module.css';

/** Ce que l’on peut faire de cet appel aujourd’hui, toujours à portée. */
export const ActionsAppel = ({ appel: { id, statut } }: { readonly appel: AppelDetail }) => (
  <aside className={styles.boite} aria-label="Agir">
    {statut === 'clos' ? <p>Cet appel est clos : il ne reçoit plus de dossier.</p> : (
      <>
        <LienBouton href={`/appels/${id}/eligibilite`}>Tester mon éligibilité</LienBouton>
        {statut === 'ouvert'
          ? <LienBouton href={`/dossiers/nouveau?appel=${encodeURIComponent(id)}`} variante="secondaire">Commencer un dossier</LienBouton>
          : <p>Les dossiers pourront être déposés à l’ouverture.</p>}
        <p>Le test ne demande pas de compte et n’engage à rien.</p>
      </>
    )}
    <nav aria-label="Sur cette page" className={styles.sommaire}>
      <ul>{SECTIONS.map((titre) => <li key={titre}><a href={`#${ancre(titre)}`}>{titre}</a></li>)}</ul>
    </nav>
  </aside>
);

const SECTIONS = ['Objectifs', 'Qui peut candidater', 'Critères', 'Dépenses éligibles', 'Puis-je commencer ?', 'Pièces à préparer', 'Calendrier', 'Contact'];

/** L’ancre d’une section d’après son titre. */
export const ancre = (titre: string) => titre.normalize('NFD').replace(/[^A-Za-z]+/g, '-').replace(/^-|-$/g, '').toLowerCase();
