import { FormProvider, useForm } from 'react-hook-form';
import type { Changement, ChangementsPorteur } from '@maillage/contrats';
import { Actions, Bouton, DateTexte, Encart, Page, ResumeErreurs } from '@maillage/ui';
import { Piece } from '../../dossier/etapes/pieces/piece.tsx';
import rythme from '../../dossier/mise-en-page.module.css';
import { SaisieDate, SaisieLongue } from '../../dossier/saisie/champs.tsx';
import { relire } from '../api.ts';
import styles from '../subvention.module.css';
import { useDemande } from '../use-demande.ts';
import { deposerChangement, enregistrerChangement, retirerChangement, supprimerChangement } from './api.ts';
import { Budget } from './budget.tsx';
import { NATURES } from './libelles.ts';
import { corpsDe, valeursDe, type ValeursChangement } from './valeurs.ts';

const PIECES = { code: 'changement-piece', libelle: 'Pièces à l’appui', aide: 'Devis, délibération, courrier : ce qui explique le changement. Facultatif.', requis: false } as const;

/** Une demande de changement : gardée à la demande, déposée une fois. */
export function FormulaireChangement({ changement, vue }: { readonly changement: Changement; readonly vue: ChangementsPorteur }) {
  const { id, subventionId, nature } = changement;
  const formulaire = useForm<ValeursChangement>({ defaultValues: valeursDe(changement, vue.actuel), shouldFocusError: false });
  const { agir, quitter, occupe, tentative, erreurs } = useDemande({
    formulaire, subventionId, version: changement.version,
    enregistrer: (version, valeurs) => enregistrerChangement(subventionId, id, version, corpsDe(nature, valeurs)),
    deposer: (cle) => deposerChangement(subventionId, id, cle),
    estSaisi: (chemin) => chemin !== 'plan',
  });

  return (
    <Page titre={NATURES[nature]} objet={vue.objet} enErreur={erreurs.length > 0} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: 'Subvention', lien: `/subventions/${subventionId}` }]} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />}>
      <FormProvider {...formulaire}>
        <form noValidate className={`${rythme.flux} ${rythme.question}`} onSubmit={(evenement) => { evenement.preventDefault(); void agir('deposer'); }}>
          {changement.complement && <Encart ton="attention" titre="Ce que le service vous demande"><p className={styles.texte}>{changement.complement}</p></Encart>}
          {nature === 'calendrier' ? (
            <>
              <p>Vos droits à versement finissent le <DateTexte iso={vue.actuel.caduqueLe} />. Ils peuvent courir jusqu’au <DateTexte iso={vue.actuel.caduqueAuPlus} /> au plus.</p>
              <SaisieDate name="nouvelleDate" libelle="Nouvelle fin des droits à versement" aide="Le dernier jour pour demander le solde. Exemple : 15/03/2031" />
              <SaisieDate name="finProjetLe" libelle="Nouvelle fin du projet" facultatif aide="Si elle change aussi. Exemple : 15/03/2031" />
            </>
          ) : <Budget actuel={vue.actuel} />}
          <SaisieLongue name="motif" libelle="Pourquoi ce changement est nécessaire" maxLongueur={4000} />
          <h2>Pièces</h2>
          <Piece dossierId={vue.dossierId} surChange={relire} piece={{ ...PIECES, deposees: changement.pieces }} />
          <Actions>
            <Bouton type="submit" occupe={occupe === 'deposer'} libelleOccupe="Envoi en cours…">{changement.deposeLe ? 'Envoyer mes compléments' : 'Déposer ma demande'}</Bouton>
            <Bouton variante="secondaire" occupe={occupe === 'garder'} libelleOccupe="Enregistrement…" onClick={() => void agir('garder')}>Enregistrer et finir plus tard</Bouton>
            {changement.etat === 'BROUILLON' ? <Bouton variante="discret" onClick={() => void quitter(() => supprimerChangement(subventionId, id))}>Supprimer ce brouillon</Bouton> : <Bouton variante="discret" onClick={() => void quitter(() => retirerChangement(subventionId, id))}>Retirer ma demande</Bouton>}
          </Actions>
        </form>
      </FormProvider>
    </Page>
  );
}
