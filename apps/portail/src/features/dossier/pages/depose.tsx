import type { DossierPorteur } from '@maillage/contrats';
import { jourAParis } from '@maillage/domain';
import { Actions, Bouton, dateHeure, DateTexte, Encart, Lien, Page } from '@maillage/ui';
import { Navigate, useParams } from 'react-router';
import { LienAccuse } from '../actes/lien-acte.tsx';
import rythme from '../mise-en-page.module.css';
import { Provenance } from '../provenance.tsx';
import { ChargerDossier } from './charger-dossier.tsx';
import styles from './depose.module.css';

/** /dossiers/:id/depose : le numéro, la preuve, et la suite. */
export function Depose() {
  const { id = '' } = useParams();
  return <ChargerDossier id={id} titre="Votre dossier est déposé">{(dossier) => <Confirmation dossier={dossier} />}</ChargerDossier>;
}

function Confirmation({ dossier }: { readonly dossier: DossierPorteur }) {
  if (!dossier.deposeLe) return <Navigate replace to={`/dossiers/${dossier.id}/${dossier.etat === 'BROUILLON' ? 'remplir' : ''}`} />;
  const courriel = dossier.contenu.structure?.contact?.courriel;
  return (
    <Page titre="Votre dossier est déposé" objet={dossier.nom} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} colonne>
      <div className={rythme.flux}>
        <p className={styles.numero}><span>Dossier n°</span> <strong>{dossier.numero}</strong></p>
        <Provenance saisie={dossier.saisie} />
        <p>Déposé le <DateTexte iso={dossier.deposeLe} format={dateHeure} />{courriel && <>. Un courriel de confirmation part à {courriel}</>}.</p>
        <LienAccuse dossier={dossier} />
        <h2>Ce qui se passe maintenant</h2>
        <ol>
          <li>Un agent vérifie que le dossier est complet. S’il manque une pièce, vous recevez un courriel avec la liste et un délai.</li>
          <li>Le projet est instruit, puis présenté au comité de sélection.</li>
          <li>La commission permanente de la Région décide. La décision vous est notifiée par lettre, avec les voies de recours.</li>
          {dossier.rejetImpliciteLe && <li>Sans réponse avant le <DateTexte iso={dossier.rejetImpliciteLe} />, la demande est réputée rejetée ; une décision peut encore intervenir ensuite.</li>}
        </ol>
        <Encart titre="Puis-je commencer le projet ?">
          <p>Oui, à vos risques : les dépenses comptent à partir du <DateTexte iso={jourAParis(dossier.deposeLe)} />, jour du dépôt (à confirmer par la Région). L’accusé de réception ne promet pas l’aide.</p>
        </Encart>
        <Actions>
          <Lien href={`/dossiers/${dossier.id}`}>Suivre mon dossier</Lien>
          <Bouton variante="discret" onClick={() => window.print()}>Imprimer cette page</Bouton>
        </Actions>
      </div>
    </Page>
  );
}
