import type { DecisionAgent, DossierAgent } from '@maillage/contrats';
import { Badge, dateHeure, dateLongue, euros, ListeDefinitions, type Ton } from '@maillage/ui';
import styles from './decision.module.css';

const SENS: Readonly<Record<DecisionAgent['sens'], { readonly libelle: string; readonly ton: Ton }>> = {
  accord: { libelle: 'Accord', ton: 'succes' }, refus: { libelle: 'Refus', ton: 'erreur' }, ajournement: { libelle: 'Ajournement', ton: 'attention' },
};

/** Le contenu de la décision en HTML : tout ce que la lettre décide, lisible sans PDF. */
export const TexteDecision = ({ dossier: { nom, porteur }, decision: { sens, montantCentimes, conditions, motifs, numero, le, executoireLe, saisiePar, saisieLe } }: { readonly dossier: DossierAgent; readonly decision: DecisionAgent }) => (
  <section aria-labelledby="decision">
    <h3 id="decision">Délibération n° {numero}</h3>
    <ListeDefinitions lignes={[
      { terme: 'Sens', valeur: <Badge ton={SENS[sens].ton}>{SENS[sens].libelle}</Badge> },
      { terme: 'Bénéficiaire', valeur: porteur.nom },
      { terme: 'Projet', valeur: nom },
      ...(montantCentimes === null ? [] : [{ terme: 'Montant voté', valeur: <strong>{euros(montantCentimes)}</strong> }]),
      ...(conditions ? [{ terme: 'Conditions', valeur: <span className={styles.texte}>{conditions}</span> }] : []),
      ...(motifs.length > 0 ? [{ terme: 'Motifs', valeur: <ul>{motifs.map((motif) => <li key={motif}>{motif}</li>)}</ul> }] : []),
      { terme: 'Séance du', valeur: <time dateTime={le}>{dateLongue(le)}</time> },
      ...(sens === 'ajournement' ? [] : [{ terme: 'Exécutoire le', valeur: executoireLe ? <time dateTime={executoireLe}>{dateLongue(executoireLe)}</time> : <Badge ton="attention">Pas encore</Badge> }]),
      { terme: 'Saisie par', valeur: `${saisiePar}, le ${dateHeure(saisieLe)}` },
    ]} />
  </section>
);
