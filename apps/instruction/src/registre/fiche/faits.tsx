import type { FicheLieuAgent } from '@maillage/contrats';
import { DateTexte, ListeDefinitions, nombre } from '@maillage/ui';
import { positionLisible, typologiesLisibles } from '../libelles.ts';
import styles from '../registre.module.css';

const INCONNU = 'Non renseigné';

/** Ce que le registre sait d’un lieu, et d’où il le tient. */
export const Faits = ({ lieu: l }: { readonly lieu: FicheLieuAgent }) => (
  <section className={styles.bloc} aria-labelledby="faits">
    <h2 id="faits">Ce que l’on sait</h2>
    <ListeDefinitions lignes={[
      { terme: 'Adresse', valeur: l.adresse ?? INCONNU },
      { terme: 'Position', valeur: positionLisible(l) },
      { terme: 'Carte régionale', valeur: l.surCarte ? 'Y figure' : 'N’y figure pas' },
      { terme: 'Activité ouverte depuis', valeur: l.activiteDepuis ? <DateTexte iso={l.activiteDepuis} /> : INCONNU },
      { terme: 'Emplois', valeur: l.etpCentiemes === null ? INCONNU : `${nombre(l.etpCentiemes / 100)} ETP` },
      { terme: 'Typologies', valeur: typologiesLisibles(l.typologies) || INCONNU },
      { terme: 'Services', valeur: l.services.join(', ') || INCONNU },
      { terme: 'SIRET', valeur: l.siret ?? INCONNU },
      { terme: 'Site', valeur: l.siteWeb ? <a href={l.siteWeb} rel="noopener nofollow">{l.siteWeb}</a> : INCONNU },
      { terme: 'Contact (jamais publié)', valeur: [l.contact.referent, l.contact.telephone, l.contact.courriel].filter(Boolean).join(', ') || INCONNU },
      { terme: 'Source', valeur: <>{l.source}{l.verifieLe && <>, vérifié le <DateTexte iso={l.verifieLe} /></>}</> },
    ]} />
  </section>
);
