import type { SubventionDetail } from '@maillage/contrats';
import { Badge, dateLongue, euros, Lien, ListeDefinitions } from '@maillage/ui';
import styles from './subventions.module.css';

/** Voté, engagé, versé, reste, à rendre : les mêmes sommes que celles que lit le bénéficiaire. */
export const Recapitulatif = ({ subvention: { id, bilan, etatLibelle, dossierId, dossierNumero, assietteCentimes, voteeLe, caduqueLe, engagementNumero, enveloppe, enveloppeId } }: { readonly subvention: SubventionDetail }) => (
  <section aria-labelledby="recapitulatif" className={styles.deux}>
    <h2 id="recapitulatif" className="pour-lecteur">Récapitulatif</h2>
    <ListeDefinitions lignes={[
      { terme: 'Voté', valeur: <strong>{euros(bilan.voteCentimes)}</strong> }, { terme: 'Engagé', valeur: euros(bilan.engageCentimes) }, { terme: 'Versé', valeur: euros(bilan.verseCentimes) },
      { terme: 'Reste à verser', valeur: euros(bilan.resteAVerserCentimes) }, ...(bilan.tropPercuCentimes > 0 ? [{ terme: 'À rendre', valeur: <strong>{euros(bilan.tropPercuCentimes)}</strong> }] : []),
      { terme: 'Dépenses retenues au vote', valeur: euros(assietteCentimes) }, { terme: 'Relevé du bénéficiaire', valeur: <a href={`/api/finances/subventions/${id}/releve.pdf`} target="_blank" rel="noopener">Relevé (PDF)<span className="pour-lecteur">, s’ouvre dans un nouvel onglet</span></a> },
    ]} />
    <ListeDefinitions lignes={[
      { terme: 'État', valeur: <Badge>{etatLibelle}</Badge> }, { terme: 'Dossier', valeur: <Lien href={`/dossiers/${dossierId}`}>{dossierNumero}</Lien> }, { terme: 'Votée le', valeur: dateLongue(voteeLe) }, { terme: 'Caduque après le', valeur: dateLongue(caduqueLe) },
      { terme: 'Enveloppe', valeur: enveloppe ? <Lien href={`/enveloppes/${enveloppeId}`}>{enveloppe.libelle}, {enveloppe.exercice}</Lien> : 'Aucune : choisissez-la à l’engagement' }, { terme: 'Engagement', valeur: engagementNumero ? `n° ${engagementNumero}` : 'Pas encore' },
    ]} />
  </section>
);
