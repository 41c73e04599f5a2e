import type { DemandeComplements, PointComplements } from '@maillage/contrats';
import { DateTexte, LienBouton, ListeDefinitions, Page, taille } from '@maillage/ui';
import type { DossierPorteur } from '@maillage/contrats';
import { lireReponse } from '../recapitulatif/lire-reponse.ts';
import styles from '../mise-en-page.module.css';

/** Plus rien n’est demandé : les compléments déjà transmis se relisent. */
export const LireComplements = ({ dossier, closes }: { readonly dossier: DossierPorteur; readonly closes: readonly DemandeComplements[] }) => (
  <Page titre="Compléments" objet={dossier.nom} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: dossier.nom, lien: `/dossiers/${dossier.id}` }]} colonne>
    <div className={styles.flux}>
      <p>{closes.length === 0 ? 'Aucun complément ne vous a été demandé.' : 'Aucun complément n’est attendu de vous pour l’instant.'}</p>
      {closes.map((demande) => (
        <section key={demande.id} aria-labelledby={`demande-${demande.rang}`}>
          <h2 id={`demande-${demande.rang}`}>Demande du <DateTexte iso={demande.demandeeLe} /></h2>
          <p>{demande.transmiseLe ? <>Compléments transmis le <DateTexte iso={demande.transmiseLe} />.</> : 'L’examen a repris sans réponse, une fois le délai passé.'}</p>
          {demande.transmiseLe && <ListeDefinitions lignes={demande.points.map((point) => ({ cle: point.id, terme: point.genre === 'question' ? point.texte : point.libelle, valeur: <Valeur point={point} /> }))} />}
        </section>
      ))}
      <p><LienBouton variante="secondaire" href={`/dossiers/${dossier.id}`}>Suivre mon dossier</LienBouton></p>
    </div>
  </Page>
);

function Valeur({ point: { pieces, question, reponse } }: { readonly point: PointComplements }) {
  if (!question) return pieces.length === 0 ? <>Aucun fichier</> : <ul>{pieces.map((piece) => <li key={piece.id}><a href={`/api/pieces/${piece.id}/contenu`}>{piece.nom}</a> ({taille(piece.taille)})</li>)}</ul>;
  const lue = lireReponse(question, reponse);
  return <>{typeof lue === 'string' ? lue : lue.join(' ; ')}</>;
}
