import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Bouton, Chargement, Encart, EtatErreur, EtatVide, LienBouton, Page, ResumeErreurs, erreursDuFormulaire } from '@maillage/ui';
import { useNavigate, useSearchParams } from 'react-router';
import type { StructureConnue } from '@maillage/contrats';
import { phraseErreur } from '../../../api/client.ts';
import { requetes } from '../../../api/requetes.ts';
import { appelsOuverts, creerDossier, dossier as requeteDossier, enregistrerEtape, mesDossiers } from '../api/dossiers.ts';
import { RechercheSiret } from '../etapes/structure/recherche-siret.tsx';
import { champsDeStructure } from '../etapes/structure/champs-de-structure.ts';
import rythme from '../mise-en-page.module.css';
import { SaisieChoix } from '../saisie/champs.tsx';

type Valeurs = { appelId: string; siret: string; sansSiret: boolean };

/** /dossiers/nouveau : l’appel, la structure, puis le brouillon ; `appel`, `volet` et `commune` viennent du test d’éligibilité. */
export function NouveauDossier() {
  const [parametres] = useSearchParams();
  const naviguer = useNavigate();
  const { data, error, isFetching, refetch } = useQuery(appelsOuverts);
  const ouverts = data?.filter(({ statut }) => statut === 'ouvert') ?? [];
  const formulaire = useForm<Valeurs>({ defaultValues: { appelId: parametres.get('appel') ?? '', siret: '', sansSiret: false }, shouldFocusError: false });
  const [structure, setStructure] = useState<StructureConnue | null>(null);
  const [tentative, setTentative] = useState(0);
  const [panne, setPanne] = useState<string | null>(null);
  const erreurs = erreursDuFormulaire(formulaire.formState.errors);
  const [volet, commune] = [parametres.get('volet'), parametres.get('commune')];

  const commencer = formulaire.handleSubmit(async ({ appelId, siret, sansSiret }) => {
    setPanne(null);
    const choisi = ouverts.length === 1 ? ouverts[0]!.id : appelId;
    if (!ouverts.some(({ id }) => id === choisi)) { formulaire.setError('appelId', { message: 'Choisissez un appel ouvert.' }); setTentative((n) => n + 1); return; }
    try {
      const cree = await creerDossier({ appelId: choisi, ...(volet ? { volet } : {}), ...(commune ? { commune } : {}) });
      const contenu = sansSiret ? { sansSiret: true } : structure ? { siret: structure.siret, ...champsDeStructure(structure) } : siret ? { siret: siret.replace(/\s/g, '') } : null;
      requetes.setQueryData(requeteDossier(cree.id).queryKey, cree);
      if (contenu) await enregistrerEtape(cree.id, 'structure', { contenu: { ...cree.contenu.structure, ...contenu }, reponses: {} }, cree.version).catch(() => undefined);
      await requetes.invalidateQueries({ queryKey: mesDossiers.queryKey });
      await naviguer(`/dossiers/${cree.id}/remplir`);
    } catch (erreur) { setPanne(phraseErreur(erreur)); setTentative((n) => n + 1); }
  });

  return (
    <Page titre="Commencer un dossier" fil={[{ libelle: 'Mes dossiers', lien: '/dossiers' }]} enErreur={erreurs.length > 0} resume={<ResumeErreurs erreurs={erreurs} tentative={tentative} />} colonne>
      {!data && !error && <Chargement texte="Lecture des appels ouverts…" />}
      {error && <EtatErreur message={phraseErreur(error)} occupe={isFetching} onReessayer={() => void refetch()} />}
      {data && ouverts.length === 0 && <EtatVide titre="Aucun appel n’est ouvert pour l’instant."><LienBouton href="/">Voir les prochains appels</LienBouton></EtatVide>}
      {ouverts.length > 0 && (
        <FormProvider {...formulaire}>
          <form noValidate className={rythme.flux} onSubmit={(evenement) => void commencer(evenement)}>
            {ouverts.length === 1 ? <p>Appel : <strong>{ouverts[0]!.titre}</strong></p>
              : <SaisieChoix name="appelId" libelle="À quel appel répondez-vous ?" options={ouverts.map(({ id, titre, presentation }) => ({ valeur: id, libelle: titre, aide: presentation }))} />}
            {(volet || commune) && <p>Vos réponses au test d’éligibilité sont reprises : vous pourrez les changer.</p>}
            <h2>Votre structure</h2>
            <RechercheSiret surTrouvee={setStructure} />
            {structure && <p><Bouton variante="discret" onClick={() => { setStructure(null); formulaire.setValue('siret', ''); formulaire.setFocus('siret'); }}>Ce n’est pas ma structure</Bouton></p>}
            <Encart>Vous pourrez compléter la structure plus tard : commencez dès maintenant, tout s’enregistre au fil de la saisie.</Encart>
            {panne && <EtatErreur message={panne} />}
            <p><Bouton type="submit" occupe={formulaire.formState.isSubmitting} libelleOccupe="Création en cours…">Commencer le dossier</Bouton></p>
          </form>
        </FormProvider>
      )}
    </Page>
  );
}
