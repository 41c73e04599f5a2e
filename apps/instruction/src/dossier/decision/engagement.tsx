import type { DossierAgent } from '@maillage/contrats';
import { euros } from '@maillage/ui';
import styles from './decision.module.css';

/** Ce que la signature engage, en toutes lettres. */
export const Engagement = ({ dossier: { porteur, nom, decision, etat }, sha256 }: { readonly dossier: DossierAgent; readonly sha256: string }) => (
  <>
    <p>Vous signez la lettre adressée à <strong>{porteur.nom}</strong> pour le projet « {nom} » : <strong>{etat === 'IRRECEVABLE' ? 'irrecevabilité de la demande' : decision?.sens === 'accord' ? `subvention de ${euros(decision.montantCentimes ?? 0)}` : decision?.sens === 'refus' ? 'refus de la subvention' : 'information d’ajournement'}</strong>.</p>
    <p>La signature porte sur le document affiché, et sur lui seul. Son empreinte : <code className={styles.empreinte}>{sha256}</code></p>
  </>
);
