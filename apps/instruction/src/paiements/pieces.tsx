import type { DemandePaiementAgent } from '@maillage/contrats';
import styles from './paiements.module.css';

/** Les pièces demandées : présentes, ou manquantes. */
export const Pieces = ({ demande: { id, justificatifs, factures } }: { readonly demande: DemandePaiementAgent }) => (
  <section aria-labelledby="pieces" className={styles.section}>
    <h2 id="pieces">Pièces</h2>
    {justificatifs.length === 0 && factures.length === 0 && <p>Aucune pièce n’est demandée pour ce versement.</p>}
    <ul>{justificatifs.map(({ code, libelle, pieces }) => <li key={code}>{libelle} : {pieces.length === 0 ? <strong>manquante</strong> : pieces.map((une, rang) => <span key={une.id}>{rang > 0 && ', '}<a href={`/api/pieces/${une.id}/contenu`}>{une.nom}</a></span>)}</li>)}</ul>
    {(factures.length > 0 || justificatifs.length > 0) && <p><a href={`/api/finances/paiements/${id}/pieces.zip`} download>Télécharger le dossier de pièces (ZIP)</a></p>}
  </section>
);
