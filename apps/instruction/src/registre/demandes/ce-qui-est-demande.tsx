import { type DetailDemande, STATUTS_LIEU } from '@maillage/contrats';
import { DateTexte, dateHeure, dateLongue, Lien, ListeDefinitions } from '@maillage/ui';
import styles from '../registre.module.css';

/** La demande avec ses mots, et qui l’a faite. */
export function CeQuiEstDemande({ demande: { saisie, lieuId, deposeeLe, contactNom, contactCourriel } }: { readonly demande: DetailDemande }) {
  const { message, adresse, statut, du } = saisie!;
  return (
    <section className={styles.section} aria-labelledby="demande">
      <h2 id="demande">Ce qui est demandé</h2>
      <ListeDefinitions lignes={[
        { terme: 'Message', valeur: message },
        ...(adresse ? [{ terme: 'Adresse', valeur: adresse }] : []),
        ...(statut ? [{ terme: 'Statut', valeur: `${STATUTS_LIEU[statut]}${du ? ` depuis le ${dateLongue(du)}` : ''}` }] : []),
        ...(lieuId ? [{ terme: 'Lieu', valeur: <Lien href={`/registre/${lieuId}`}>Voir sa fiche</Lien> }] : []),
        { terme: 'Reçue le', valeur: <DateTexte iso={deposeeLe} format={dateHeure} /> },
        ...(contactCourriel ? [{ terme: 'Demandeur', valeur: <>{contactNom}, <a href={`mailto:${contactCourriel}`}>{contactCourriel}</a></> }] : []),
      ]} />
    </section>
  );
}
