import { useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import type { DemandeComplements, DossierPorteur } from '@maillage/contrats';
import { Actions, Bouton, DateTexte, Encart, erreursDuFormulaire, type ErreurChamp, Page, ResumeErreurs, useAnnoncer } from '@maillage/ui';
import { useNavigate } from 'react-router';
import { ErreurApi, phraseErreur } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { complements, enregistrerReponses, transmettre } from '../api/complements.ts';
import { dossier as requeteDossier, mesDossiers } from '../api/dossiers.ts';
import styles from '../mise-en-page.module.css';
import { Point } from './point.tsx';
import { estRepondu, reponsesAEnvoyer, reponsesDeDepart, type ValeursComplements } from './reponses.ts';

/** Répondre à une demande : les seuls points demandés, gardés à la demande, transmis une fois. */
export function FormulaireComplements({ dossier, demande }: { readonly dossier: DossierPorteur; readonly demande: DemandeComplements }) {
  const formulaire = useForm<ValeursComplements>({ defaultValues: reponsesDeDepart(demande), shouldFocusError: false });
  const valeurs = useWatch({ control: formulaire.control }) as ValeursComplements;
  const [tentative, setTentative] = useState(0);
  const [refus, setRefus] = useState<readonly ErreurChamp[]>([]);
  const [occupe, setOccupe] = useState<'garder' | 'transmettre' | null>(null);
  const cle = useRef(crypto.randomUUID());
  const naviguer = useNavigate();
  const annoncer = useAnnoncer();
  const erreurs = [...erreursDuFormulaire(formulaire.formState.errors), ...refus];
  const repondus = demande.points.filter((point) => estRepondu(point, valeurs)).length;

  async function agir(geste: 'garder' | 'transmettre') {
    if (occupe) return;
    setOccupe(geste);
    setRefus([]);
    formulaire.clearErrors();
    try {
      await enregistrerReponses(dossier.id, reponsesAEnvoyer(demande, formulaire.getValues()));
      if (geste === 'transmettre') await conclure();
      else { annoncer('Vos réponses sont enregistrées.'); await requetes.invalidateQueries({ queryKey: complements(dossier.id).queryKey }); }
    } catch (erreur) { refuser(erreur); } finally { setOccupe(null); }
  }

  async function conclure() {
    await transmettre(dossier.id, cle.current);
    annoncer('Vos compléments sont transmis.');
    await naviguer(`/dossiers/${dossier.id}`);
    await Promise.all([requeteDossier(dossier.id), mesDossiers].map(({ queryKey }) => requetes.invalidateQueries({ queryKey })));
  }

  function refuser(erreur: unknown) {
    const champs = erreur instanceof ErreurApi ? erreur.erreurs : [];
    for (const { chemin, message } of champs) if (chemin.startsWith('reponses.')) formulaire.setError(chemin as 'reponses', { message });
    const autres = champs.filter(({ chemin }) => !chemin.startsWith('reponses.')).map(({ chemin, message }) => ({ chemin: demande.points.find(({ id }) => chemin === `pieces.${id}`)?.code ?? '', message }));
    setRefus(champs.length > 0 ? autres : [{ chemin: '', message: phraseErreur(erreur) }]);
    setTentative((n) => n + 1);
  }

  return (
    <Page titre="Complétez votre dossier" objet={dossier.nom} enErreur={erreurs.length > 0} fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: dossier.nom, lien: `/dossiers/${dossier.id}` }]}
      resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} titre={erreurs.length === 1 ? 'Un point à compléter' : `${erreurs.length} points à compléter`} />}>
      <FormProvider {...formulaire}>
        <form noValidate className={`${styles.flux} ${styles.question}`} onSubmit={(evenement) => { evenement.preventDefault(); void agir('transmettre'); }}>
          <p>Le service qui examine votre dossier vous demande des compléments, à transmettre au plus tard le <strong><DateTexte iso={demande.echeance} /></strong>. Le reste de votre dossier ne change pas.</p>
          {demande.message && <Encart titre="Message du service"><p>{demande.message}</p></Encart>}
          <p>{delai(demande)}</p>
          <h2>Ce qui vous est demandé</h2>
          <p role="status">{repondus} {repondus > 1 ? 'points prêts' : 'point prêt'} sur {demande.points.length}</p>
          {demande.points.map((point) => <Point key={point.id} dossierId={dossier.id} point={point} repondu={estRepondu(point, valeurs)} surChange={() => requetes.invalidateQueries({ queryKey: complements(dossier.id).queryKey })} />)}
          <Actions>
            <Bouton type="submit" occupe={occupe === 'transmettre'} libelleOccupe="Envoi en cours…">Transmettre mes compléments</Bouton>
            <Bouton variante="secondaire" occupe={occupe === 'garder'} libelleOccupe="Enregistrement…" onClick={() => void agir('garder')}>Enregistrer et finir plus tard</Bouton>
          </Actions>
        </form>
      </FormProvider>
    </Page>
  );
}

const delai = ({ points }: DemandeComplements): string => points.some(({ suspensif }) => suspensif)
  ? 'Une pièce exigée par le règlement est demandée : le délai de réponse de la Région est suspendu jusqu’à votre envoi, au plus tard jusqu’à cette date.'
  : 'Ces questions ne suspendent pas le délai de réponse de la Région.';
