import type { Expertise } from '@maillage/contrats';
import { dateHeure } from '@maillage/ui';
import { BadgeSens } from './badges.tsx';
import styles from './avis.module.css';

/** L’avis rendu, figé, et son PDF. */
export const AvisLu = ({ expertise: { id, sens, texte, closLe, acte } }: { readonly expertise: Expertise }) => (
  <section aria-labelledby="mon-avis">
    <h2 id="mon-avis">Votre avis</h2>
    <p>{sens && <BadgeSens sens={sens} />} rendu le {closLe && dateHeure(closLe)}. Il ne change plus.</p>
    {texte && <p className={styles.texte}>{texte}</p>}
    <p>{acte?.pret ? <a href={`/api/expertise/${id}/pdf`} target="_blank" rel="noopener">Votre avis (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a> : 'Le PDF est en préparation : rechargez la page dans quelques secondes.'}</p>
  </section>
);
