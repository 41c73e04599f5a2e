import type { DossierAgent } from '@maillage/contrats';
import { Badge, euros, ListeDefinitions } from '@maillage/ui';
import styles from './comite.module.css';

/** La proposition de l’instruction, telle que le comité et la commission la lisent. */
export const Proposition = ({ sens, montantCentimes, analyse, motifs }: NonNullable<DossierAgent['proposition']>) => (
  <ListeDefinitions lignes={[
    { terme: 'Sens', valeur: <Badge ton={sens === 'accord' ? 'succes' : 'erreur'}>{sens === 'accord' ? 'Accord' : 'Refus'}</Badge> },
    ...(montantCentimes === null ? [] : [{ terme: 'Montant proposé', valeur: euros(montantCentimes) }]),
    ...(motifs.length > 0 ? [{ terme: 'Motifs', valeur: <ul>{motifs.map((motif) => <li key={motif}>{motif}</li>)}</ul> }] : []),
    { terme: 'Analyse', valeur: <span className={styles.texte}>{analyse}</span> },
  ]} />
);
