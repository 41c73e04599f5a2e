import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { Changement, ChangementsPorteur } from '@maillage/contrats';
import { Actions, Bouton, DateTexte, Encart, erreursDuFormulaire, type ErreurChamp, Page, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { Piece } from '../../dossier/etapes/pieces/piece.tsx';
import rythme from '../../dossier/mise-en-page.module.css';
import { SaisieDate, SaisieLongue } from '../../dossier/saisie/champs.tsx';
import { relire } from '../api.ts';
import styles from '../subvention.module.css';
import { deposerChangement, enregistrerChangement, retirerChangement, supprimerChangement } from './api.ts';
import { Budget } from './budget.tsx';
import { NATURES } from './libelles.ts';
import { corpsDe, valeursDe, type ValeursChangement } from './valeurs.ts';

const PIECES = { code: 'changement-piece', libelle: 'Pièces à l’appui', aide: 'Devis, délibération, courrier : ce qui explique le changement. Facultatif.', requis: false } as const;

/** Une demande de changement : gardée à la demande, déposée une fois. */
export function FormulaireChangement({ changement, vue }: { readonly changement: Changement; readonly vue: ChangementsPorteur }) {
  const { id, subventionId, nature } = changement;
  const formulaire = useForm<ValeursChangement>({ defaultValues: valeursDe(changement, vue.actuel), shouldFocusError: false });
  const [tentative, setTentative] = useState(0);
  const [refus, setRefus] = useState<readonly ErreurChamp[]>([]);
  const [occupe, setOccupe] = useState<'garder' | 'deposer' | null>(null);
  const version = useRef(changement.version);
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
      version.current = (await enregistrerChangement(subventionId, id, version.current, corpsDe(nature, formulaire.getValues()))).version;
      if (geste === 'deposer') {
        await deposerChangement(subventionId, id, cle.current);
        annoncer('Votre demande est déposée.');
      } else annoncer('Votre demande est enregistrée.');
      await relire();
    } catch (erreur) { refuser(erreur); } finally { setOccupe(null); }
  }

  function refuser(erreur: unknown) {
    const champs = erreur instanceof ErreurApi ? erreur.erreurs : [];
    const dansLaSaisie = ({ chemin }: ErreurChamp) => chemin !== 'plan';
    for (const { chemin, message } of champs.filter(dansLaSaisie)) formulaire.setError(chemin as 'motif', { message });
    setRefus(champs.length > 0 ? champs.filter((un) => !dansLaSaisie(un)) : [{ chemin: '', message: phraseErreur(erreur) }]);
    setTentative((n) => n + 1);
  }

  async function quitter(geste: () => Promise<unknown>) {
    try { await geste(); await naviguer(`/subventions/${subventionId}`); await relire(); } catch (erreur) { refuser(erreur); }
  }

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
