import type { EtatPublication } from '@maillage/contrats';
import { dateHeure, euros } from '@maillage/ui';
import styles from './publication.module.css';

/** La dernière publication, et les fichiers à télécharger. */
export const Derniere = ({ etat: { annee, derniere } }: { readonly etat: EtatPublication }) => (
  <section aria-labelledby="derniere">
    <h2 id="derniere">Dernière publication</h2>
    {derniere ? (
      <>
        <p>Publication n° {derniere.rang} de {annee}, le {dateHeure(derniere.le)}, par {derniere.par} : {derniere.nombre === 1 ? '1 ligne' : `${derniere.nombre} lignes`}, {euros(derniere.totalCentimes, true)}.</p>
        <p className={styles.empreinte}>Empreinte SHA-256 du fichier : {derniere.sha256}</p>
      </>
    ) : <p>Rien n’a encore été publié pour {annee}.</p>}
    <p className={styles.suite}>
      <a href={`/api/finances/publications/apercu.csv?annee=${annee}`} download>Télécharger le fichier à publier (CSV)</a>
      <a href={`/api/publication/subventions.csv?annee=${annee}`} download>Télécharger le fichier public (CSV)</a>
      <a href="/api/publication/schema.json" download>Télécharger le schéma (JSON)</a>
    </p>
  </section>
);
