import { Actions, Badge, DateTexte, euros, Lien, LienBouton, pourcent } from '@maillage/ui';
import type { AppelResume } from '@maillage/contrats';
import { BadgeAppel } from './badge-appel.tsx';
import styles from './appels.module.css';

/** Un appel dans la liste : ce qu’il faut pour décider d’aller plus loin. */
export function CarteAppel({ appel }: { readonly appel: AppelResume }) {
  return (
    <article className={styles.carte}>
      <div className={styles.entete}>
        <BadgeAppel appel={appel} />
        <span className={styles.type}>{appel.type === 'AMI' ? 'Appel à manifestation d’intérêt' : 'Appel à projets'}</span>
      </div>
      <h2><Lien href={`/appels/${appel.id}`}>{appel.titre}</Lien></h2>
      <p className={styles.resume}>{appel.presentation}</p>
      <p className={styles.volets}>{appel.volets.map((volet) => <Badge key={volet.code}>{volet.libelle}</Badge>)}</p>
      <dl className={styles.faits}>
        <div><dt>{appel.statut === 'a-venir' ? 'Ouvre le' : 'Ouvert depuis le'}</dt><dd><DateTexte iso={appel.ouvreLe} /></dd></div>
        <div><dt>Dernier jour de dépôt</dt><dd><DateTexte iso={appel.dernierJour} /></dd></div>
        {appel.tauxMaxPourMille !== null && <div><dt>Taux</dt><dd>jusqu’à {pourcent(appel.tauxMaxPourMille)}</dd></div>}
        {appel.plafondMaxCentimes !== null && <div><dt>Plafond</dt><dd>{euros(appel.plafondMaxCentimes)}</dd></div>}
      </dl>
      <Actions>
        {appel.statut === 'ouvert' && <LienBouton href={`/appels/${appel.id}/eligibilite`} variante="secondaire">Tester mon éligibilité<span className="pour-lecteur"> : {appel.titre}</span></LienBouton>}
        <LienBouton href={`/appels/${appel.id}`} variante="discret">Voir l’appel<span className="pour-lecteur"> : {appel.titre}</span></LienBouton>
      </Actions>
    </article>
  );
}

/** Un appel clos : de quoi le reconnaître et le relire. */
export const CarteAppelClos = ({ appel }: { readonly appel: AppelResume }) => (
  <article className={styles.carte}>
    <div className={styles.entete}><BadgeAppel appel={appel} /><span className={styles.type}>jusqu’au <DateTexte iso={appel.dernierJour} /></span></div>
    <h3><Lien href={`/appels/${appel.id}`}>{appel.titre}</Lien></h3>
    <p className={styles.resume}>{appel.presentation}</p>
  </article>
);
