import { FormProvider, useForm } from 'react-hook-form';
import type { DemandePaiementPorteur } from '@maillage/contrats';
import { CODE_FACTURE } from '@maillage/domain';
import { Actions, Bouton, Encart, euros, Page, ResumeErreurs } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { Piece } from '../../dossier/etapes/pieces/piece.tsx';
import rythme from '../../dossier/mise-en-page.module.css';
import { SaisieMontant } from '../../dossier/saisie/champs.tsx';
import { deposerVersement, enregistrerVersement, relire, supprimerVersement } from '../api.ts';
import { LIBELLES_TYPE } from '../libelles.ts';
import { Rib } from '../rib.tsx';
import styles from '../subvention.module.css';
import { useDemande } from '../use-demande.ts';
import { CompteRendu } from './compte-rendu.tsx';
import { Depenses } from './depenses.tsx';
import { corpsDe, valeursDe, type ValeursVersement } from './valeurs.ts';

const FACTURES = { code: CODE_FACTURE, libelle: 'Factures payées', aide: 'Une facture acquittée par dépense ; un fichier peut servir à plusieurs lignes.', requis: true } as const;

/** Une demande de versement : gardée à la demande, déposée une fois. */
export function FormulaireVersement({ demande }: { readonly demande: DemandePaiementPorteur }) {
  const { id, subventionId, type, dossierId } = demande;
  const formulaire = useForm<ValeursVersement>({ defaultValues: valeursDe(demande), shouldFocusError: false });
  const naviguer = useNavigate();
  const { agir, quitter, occupe, tentative, erreurs } = useDemande({
    formulaire, subventionId, version: demande.version,
    enregistrer: (version, valeurs) => enregistrerVersement(subventionId, id, version, corpsDe(type, valeurs)),
    deposer: async (cle) => { await deposerVersement(subventionId, id, cle); await naviguer(`/subventions/${subventionId}`); },
    estSaisi: (chemin) => /^(depenses|compteRendu|avanceDemandeeCentimes)/.test(chemin),
  });

  return (
    <Page titre={`Demande de versement : ${LIBELLES_TYPE[type].toLowerCase()}`} objet={demande.objet} enErreur={erreurs.length > 0} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: 'Subvention', lien: `/subventions/${subventionId}` }]} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />}>
      <FormProvider {...formulaire}>
        <form noValidate className={`${rythme.flux} ${rythme.question}`} onSubmit={(evenement) => { evenement.preventDefault(); void agir('deposer'); }}>
          {demande.complement && <Encart ton="attention" titre="Ce que le service vous demande"><p className={styles.texte}>{demande.complement}</p></Encart>}
          {type === 'AVANCE' && <SaisieMontant name="avanceDemandeeCentimes" libelle="Avance demandée" aide="Au moins 1 000 €, au plus la moitié du montant voté ; ce qui dépasse n’est pas versé." />}
          {type !== 'AVANCE' && <><h2>Factures</h2><Piece dossierId={dossierId} surChange={relire} piece={{ ...FACTURES, deposees: demande.factures }} /><Depenses demande={demande} /></>}
          {demande.estimationCentimes !== null && type !== 'AVANCE' && <p role="status">À la dernière saisie enregistrée, si toutes ces dépenses sont retenues : <strong>{euros(demande.estimationCentimes, true)}</strong> versés.</p>}
          {demande.justificatifs.length > 0 && <h2>Justificatifs</h2>}
          {demande.justificatifs.map((un) => <Piece key={un.code} dossierId={dossierId} surChange={relire} piece={{ code: un.code, libelle: un.libelle, aide: un.aide, requis: true, deposees: un.pieces }} />)}
          {type === 'SOLDE' && <CompteRendu />}
          <Actions>
            <Bouton type="submit" occupe={occupe === 'deposer'} libelleOccupe="Envoi en cours…">{demande.demandeeLe ? 'Envoyer mes compléments' : 'Déposer ma demande'}</Bouton>
            <Bouton variante="secondaire" occupe={occupe === 'garder'} libelleOccupe="Enregistrement…" onClick={() => void agir('garder')}>Enregistrer et finir plus tard</Bouton>
            {demande.etat === 'BROUILLON' && <Bouton variante="discret" onClick={() => void quitter(() => supprimerVersement(subventionId, id))}>Supprimer ce brouillon</Bouton>}
          </Actions>
        </form>
      </FormProvider>
      <div className={rythme.flux}><Rib subvention={{ id: subventionId, rib: demande.rib }} /></div>
    </Page>
  );
}
