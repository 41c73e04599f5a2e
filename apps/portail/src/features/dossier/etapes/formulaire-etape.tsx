import { useEffect, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Actions, Bouton, Encart, erreursDuFormulaire, Lien, LienBouton, Page, ResumeErreurs, dateHeure } from '@maillage/ui';
import { useNavigate } from 'react-router';
import type { Brouillon } from '../enregistrement/brouillons.ts';
import { ChoixConflit } from '../enregistrement/choix-conflit.tsx';
import { EtatEnregistrement } from '../enregistrement/etat-enregistrement.tsx';
import { etapeServeur } from '../enregistrement/etape-serveur.ts';
import { useEnregistrement } from '../enregistrement/use-enregistrement.ts';
import { libelleChamp } from '../libelle-champ.ts';
import styles from '../mise-en-page.module.css';
import { QuestionsEdition } from '../questions/questions-edition.tsx';
import { versSaisie, type ValeursEtape } from '../saisie/vers-saisie.ts';
import type { Corps as CorpsEtape } from './corps.ts';
import { valeursDeDepart } from './depart.ts';
import { adresseSuivante, ETAPES, rangEtape, titreEtape, type ProprietesEtape } from './etape.ts';
import { resoudre } from './resoudre.ts';

/** Une étape : ses champs, son enregistrement continu, ses erreurs montrées sans jamais retenir la personne. */
export function FormulaireEtape({ dossier, appel, etape, brouillon, Corps }: ProprietesEtape & { readonly brouillon: Brouillon | undefined; readonly Corps: CorpsEtape }) {
  const naviguer = useNavigate();
  const [tentative, setTentative] = useState(0);
  const questions = appel.reglement.formulaire;
  const [defaultValues] = useState(() => (brouillon?.valeurs as ValeursEtape | undefined) ?? valeursDeDepart(etape, etapeServeur(dossier, etape, questions)));
  const formulaire = useForm<ValeursEtape>({ defaultValues, resolver: resoudre(etape, dossier, appel.reglement), mode: 'onSubmit', reValidateMode: 'onSubmit', shouldFocusError: false });
  const { etat, vider, garderLaMienne, reprendreLaSienne } = useEnregistrement({ dossier, appel, etape, brouillon, formulaire });
  const erreurs = erreursDuFormulaire(formulaire.formState.errors);
  const suite = adresseSuivante(dossier.id, etape);

  useEffect(() => { if (window.location.hash.startsWith('#champ-')) void formulaire.trigger().then(() => viserChamp(window.location.hash.slice(1))); }, [formulaire]);

  const continuer = formulaire.handleSubmit(
    async () => { if ((await vider()).genre !== 'conflit') await naviguer(suite); },
    () => { setTentative((n) => n + 1); void vider(); },
  );

  return (
    <Page titre={titreEtape(etape)} objet={dossier.nom} enErreur={erreurs.length > 0} surtitre={`Étape ${rangEtape(etape) + 1} sur ${ETAPES.length}`}
      fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }, { libelle: dossier.nom, lien: `/dossiers/${dossier.id}/remplir` }]}
      resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} titre={erreurs.length === 1 ? 'Un point à compléter' : `${erreurs.length} points à compléter`} />}>
      <FormProvider {...formulaire}>
        <form noValidate className={`${styles.flux} ${styles.question}`} onSubmit={(evenement) => void continuer(evenement)}>
          {brouillon && <Encart titre="Votre saisie est revenue">Elle était conservée sur cet appareil depuis le {dateHeure(brouillon.saisiLe)}.</Encart>}
          {etape !== 'pieces' && <p>Tous les champs sont obligatoires, sauf mention « facultatif ».</p>}
          {etat.genre === 'conflit' && (
            <ChoixConflit mienne={versSaisie(formulaire.getValues(), questions).saisie} serveur={etat.serveur} libelle={(chemin) => libelleChamp(chemin, questions)} surGarder={garderLaMienne}
              surReprendre={() => reprendreLaSienne((sienne) => formulaire.reset(valeursDeDepart(etape, sienne)))} />
          )}
          <Corps dossier={dossier} appel={appel} etape={etape} />
          <QuestionsEdition dossier={dossier} appel={appel} etape={etape} />
          <EtatEnregistrement etat={etat} />
          <Actions>
            <Bouton type="submit" occupe={formulaire.formState.isSubmitting} libelleOccupe="Enregistrement en cours…">Enregistrer et continuer</Bouton>
            {erreurs.length > 0 && <LienBouton variante="secondaire" href={suite}>Continuer et compléter plus tard</LienBouton>}
            <Lien href={`/dossiers/${dossier.id}/remplir`}>Revenir à la liste des tâches</Lien>
          </Actions>
        </form>
      </FormProvider>
    </Page>
  );
}

/** Venu d’un point à compléter : ses erreurs sont montrées et le champ désigné reçoit le focus. */
function viserChamp(id: string): void {
  const cible = document.getElementById(decodeURIComponent(id));
  const saisie = cible?.matches('input, select, textarea') ? cible : cible?.querySelector<HTMLElement>('input, select, textarea, button') ?? cible;
  saisie?.focus();
}
