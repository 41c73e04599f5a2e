import { type CompteRenduFinancier, realisationPourMille } from '@maillage/domain';
import { CelluleNombre, Colonne, euros, ListeDefinitions, pourcent, Tableau } from '@maillage/ui';
import styles from './paiements.module.css';

/** Le compte rendu financier du porteur, relu. */
export const CompteRenduLu = ({ compteRendu: c }: { readonly compteRendu: CompteRenduFinancier }) => (
  <section aria-labelledby="compte-rendu" className={styles.section}>
    <h2 id="compte-rendu">Compte rendu financier</h2>
    <ListeDefinitions lignes={([['Réalisation', c.realisation], ['Bénéficiaires', c.beneficiaires], ['Dates et lieux', c.datesEtLieux], ['Indicateurs', c.indicateurs], ['Difficultés', c.difficultes], ['Charges indirectes', c.chargesIndirectes], ['Écarts', c.ecarts], ['Contributions volontaires', c.contributionsVolontaires]] as const).filter(([, texte]) => texte).map(([terme, texte]) => ({ terme, valeur: <span className={styles.texte}>{texte}</span> }))} />
    <Tableau legende="Prévu et réalisé" className={styles.tableau}>
      <thead><tr><Colonne>Poste</Colonne><Colonne>Sens</Colonne><Colonne nombre>Prévu</Colonne><Colonne nombre>Réalisé</Colonne><Colonne nombre>Part</Colonne></tr></thead>
      <tbody>{c.postes.map((poste, rang) => {
        const part = realisationPourMille(poste);
        return <tr key={`${poste.libelle} ${rang}`}><th scope="row">{poste.libelle}</th><td>{poste.sens === 'charge' ? 'Charge' : 'Produit'}</td><CelluleNombre>{euros(poste.prevuCentimes, true)}</CelluleNombre><CelluleNombre>{euros(poste.realiseCentimes, true)}</CelluleNombre><CelluleNombre>{part === null ? '–' : pourcent(part)}</CelluleNombre></tr>;
      })}</tbody>
    </Tableau>
  </section>
);
