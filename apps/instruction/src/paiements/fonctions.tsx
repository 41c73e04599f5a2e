import type { GestePaiement } from '@maillage/contrats';
import { FONCTIONS_PAIEMENT, type FonctionPaiement } from '@maillage/domain';
import { dateHeure, ListeDefinitions } from '@maillage/ui';
import styles from './paiements.module.css';

/** Qui tient chacune des quatre fonctions : jamais deux pour une même personne. */
export const Fonctions = ({ gestes }: { readonly gestes: readonly GestePaiement[] }) => (
  <section aria-labelledby="fonctions" className={styles.section}>
    <h2 id="fonctions">Qui a fait quoi</h2>
    <ListeDefinitions lignes={(Object.keys(FONCTIONS_PAIEMENT) as FonctionPaiement[]).map((fonction) => ({ terme: FONCTIONS_PAIEMENT[fonction].libelle, valeur: gestes.filter((un) => un.fonction === fonction).map(({ par, pour, le }) => `${par}${pour ? ` (supplée ${pour})` : ''}, le ${dateHeure(le)}`).join(' ; ') || 'À faire' }))} />
    <p>Une même personne ne tient jamais deux de ces fonctions pour un même paiement.</p>
  </section>
);
