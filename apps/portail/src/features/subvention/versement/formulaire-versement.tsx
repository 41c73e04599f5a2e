import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { DemandePaiementPorteur } from '@maillage/contrats';
import { CODE_FACTURE } from '@maillage/domain';
import { Actions, Bouton, Encart, erreursDuFormulaire, type ErreurChamp, euros, Page, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { Piece } from '../../dossier/etapes/pieces/piece.tsx';
import rythme from '../../dossier/mise-en-page.module.css';
import { SaisieMontant } from '../../dossier/saisie/champs.tsx';
import { deposerVersement, enregistrerVersement, relire, supprimerVersement } from '../api.ts';
import { LIBELLES_TYPE } from '../libelles.ts';
import { Rib } from '../rib.tsx';
import styles from '../subvention.module.css';
import { CompteRendu } from './compte-rendu.tsx';
import { Depenses } from './depenses.tsx';
import { corpsDe, valeursDe, type ValeursVersement } from './valeurs.ts';

const FACTURES = { code: CODE_FACTURE, libelle: 'Factures payées', aide: 'Une facture acquittée par dépense ; un fichier peut servir à plusieurs lignes.', requis: true } as const;

/** Une demande de versement : gardée à la demande, déposée une fois. */
export function FormulaireVersement({ demande }: { readonly demande: DemandePaiementPorteur }) {
  const { id, subventionId, type, dossierId } = demande;
  const formulaire = useForm<ValeursVersement>({ defaultValues: valeursDe(demande), shouldFocusError: false });
  const [tentative, setTentative] = useState(0);
  const [refus, setRefus] = useState<readonly ErreurChamp[]>([]);
  const [occupe, setOccupe] = useState<'garder' | 'deposer' | null>(null);
  const version = useRef(demande.version);
  const cle = useRef(crypto.randomUUID());
  const naviguer = useNavigate();
  const annoncer = useAnnoncer();
  const erreurs = [...erreursDuFormulaire(formulaire.formState.errors), ...refus];

  async function agir(geste: 'garder' | 'deposer') {
    if (occupe) return;
    setOccupe(geste);
    setRefus([]);
    formulaire.clearErrors();
    try {
      version.current = (await enregistrerVersement(subventionId, id, version.current, corpsDe(type, formulaire.getValues()))).version;
      if (geste === 'deposer') {
        await deposerVersement(subventionId, id, cle.current);
        annoncer('Votre demande est déposée.');
        await naviguer(`/subventions/${subventionId}`);
      } else annoncer('Votre demande est enregistrée.');
      await relire();
    } catch (erreur) { refuser(erreur); } finally { setOccupe(null); }
  }

  function refuser(erreur: unknown) {
    const champs = erreur instanceof ErreurApi ? erreur.erreurs : [];
    const dansLaSaisie = ({ chemin }: ErreurChamp) => /^(depenses|compteRendu|avanceDemandeeCentimes)/.test(chemin);
    for (const { chemin, message } of champs.filter(dansLaSaisie)) formulaire.setError(chemin as 'depenses', { message });
    setRefus(champs.length > 0 ? champs.filter((un) => !dansLaSaisie(un)) : [{ chemin: '', message: phraseErreur(erreur) }]);
    setTentative((n) => n + 1);
  }

  async function supprimer() {
    try { await supprimerVersement(subventionId, id); await naviguer(`/subventions/${subventionId}`); await relire(); } catch (erreur) { refuser(erreur); }
  }

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
            {demande.etat === 'BROUILLON' && <Bouton variante="discret" onClick={() => void supprimer()}>Supprimer ce brouillon</Bouton>}
          </Actions>
        </form>
      </FormProvider>
      <div className={rythme.flux}><Rib subvention={{ id: subventionId, rib: demande.rib }} /></div>
    </Page>
  );
}
